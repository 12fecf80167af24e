package damage

import (
	"slices"
	"strings"

	"galley/check"
)

// article sets the units as a text and its original and says where the damage is.
func (c *copyist) article(units []unit) Article {
	a := Article{ID: c.id, Source: c.source, Target: c.target}
	var source, target []check.Span
	a.Original, source = c.set(units, func(u unit) string { return u.source })
	a.Text, target = c.set(units, func(u unit) string { return u.target })
	var seen []*mark
	for i, u := range units {
		for _, s := range c.slips(u.line, u) {
			a.Slips = append(a.Slips, check.Span{Start: target[i].Start + s.Start, End: target[i].Start + s.End})
		}
		m := u.mark
		if m == nil {
			continue
		}
		if n := slices.Index(seen, m); n >= 0 { // the next of several units
			a.Damage[n].extend(u, source[i], target[i])
			continue
		}
		seen = append(seen, m)
		d := Damage{Rule: m.rule, Kind: m.kind}
		if u.source != "" {
			d.Source = check.Span{Start: source[i].Start + m.source.Start, End: source[i].Start + m.source.End}
		}
		d.Text = []check.Span{{Start: target[i].Start + m.target.Start, End: target[i].Start + m.target.End}}
		if u.target == "" || m.gone {
			d.Near = target[i]
		}
		a.Damage = append(a.Damage, d)
	}
	widen(a.Damage, units, seen, target)
	return a
}

// extend makes damage of one unit damage of the next one too.
func (d *Damage) extend(u unit, source, target check.Span) {
	if u.source != "" {
		d.Source.End = source.End
	}
	last := &d.Text[len(d.Text)-1]
	switch {
	case u.target == "": // gone
	case target.Start-last.End <= 2:
		last.End = target.End
	default:
		d.Text = append(d.Text, target)
	}
}

// widen lets omissions be found at the units around them too.
func widen(all []Damage, units []unit, marks []*mark, target []check.Span) {
	for n := range all {
		for i, u := range units {
			if u.mark != marks[n] || u.target != "" {
				continue
			}
			if i > 0 {
				all[n].Near.Start = min(all[n].Near.Start, target[i-1].Start)
			}
			if i+1 < len(units) {
				all[n].Near.End = max(all[n].Near.End, target[i+1].End)
			}
		}
	}
}

// set joins one side of the units and tells where each of them lies; what is empty lies at the end of the unit before it.
func (c *copyist) set(units []unit, side func(unit) string) (string, []check.Span) {
	var text strings.Builder
	spans := make([]check.Span, len(units))
	last := -1 // paragraph of the last unit that is not empty
	for i, u := range units {
		if s := side(u); s != "" {
			switch {
			case last < 0:
			case c.inLines:
				text.WriteString("\n")
			case last == u.paragraph:
				text.WriteString(" ")
			default:
				text.WriteString("\n\n")
			}
			last = u.paragraph
			spans[i].Start = text.Len()
			text.WriteString(s)
		} else {
			spans[i].Start = text.Len()
		}
		spans[i].End = text.Len()
	}
	text.WriteString("\n")
	return text.String(), spans
}
