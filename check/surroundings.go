package check

import (
	"math"
	"unicode/utf8"

	"galley/corpus"
)

// beside returns the place in list of the word k places from the n-th, in the same sentence.
func (a *article) beside(n, k int) (int, bool) {
	m := n + k
	if m < 0 || m >= len(a.list) || a.tokens[a.list[m]].Sentence != a.tokens[a.list[n]].Sentence {
		return 0, false
	}
	return m, true
}

func (a *article) neighbourFeatures(f *Features, n int) {
	f[fLeftShape], f[fRightShape] = -1, -1
	side := func(k int, advantage, target, source, shape, name, mark int) {
		m, ok := a.beside(n, k)
		if !ok {
			return
		}
		e := a.tokens[a.list[m]].Evidence
		f[advantage] = float32(a.source[m] - a.target[m])
		if target < 0 {
			return
		}
		f[target] = float32(a.target[m])
		f[source] = float32(a.source[m])
		f[shape] = shapeNumber(e.Shape)
		f[name] = truth(!e.InTarget && e.Shape != lowerCase)
		f[mark] = truth(a.separated(n, m))
	}
	side(-1, fLeft1, fLeftTarget, fLeftSource, fLeftShape, fLeftName, fLeftMark)
	side(1, fRight1, fRightTarget, fRightSource, fRightShape, fRightName, fRightMark)
	side(-2, fLeft2, -1, -1, -1, -1, -1)
	side(2, fRight2, -1, -1, -1, -1, -1)
}

// contextFeatures asks how usual the token at i is between its neighbours, and what may have been meant by it.
func (a *article) contextFeatures(f *Features, i int) {
	e, target := a.tokens[i].Evidence, a.languages.target.Context
	window := windowAt(a.tokens, i)
	before, own, behind := window[corpus.ClozeReach-1], e.Class, window[corpus.ClozeReach]
	f[fContextLeft], f[fContextRight] = affinitiesOf(target, before, own, behind)
	f[fSourceContextLeft], f[fSourceContextRight] = affinities(a.languages.source.Context, a.tokens, i, e.Word)
	gap := a.languages.target.Cloze.Gap(&window)
	here := gap.Affinity(own)
	f[fGap] = float32(here)
	if len(e.Candidates) > 0 {
		candidate := target.ClassOf(shapedLike(e.Candidates[0], e))
		left, right := affinitiesOf(target, before, candidate, behind)
		f[fCandidateLeft], f[fCandidateRight] = left-f[fContextLeft], right-f[fContextRight]
		f[fCandidateGap] = float32(gap.Affinity(candidate) - here)
	}
	if len(e.Renderings) > 0 {
		best, bestInGap, inGap := math.Inf(-1), math.Inf(-1), 0.
		for _, r := range e.Renderings {
			best = max(best, target.Affinity(before, r)+target.Affinity(r, behind))
			affinity := gap.Affinity(r)
			bestInGap = max(bestInGap, affinity)
			inGap += math.Exp(affinity) * target.Share(r)
		}
		f[fRendered] = float32(best) - f[fContextLeft] - f[fContextRight]
		f[fGapRendered] = float32(bestInGap - here)
		f[fGapOdds] = float32(math.Log(inGap/target.Share(own)) - here)
	}
	if len(e.Split) == 2 {
		f[fSplitContext] = float32(target.Affinity(target.ClassOf(e.Split[0]), target.ClassOf(e.Split[1])))
	}
}

// surroundings looks at the quotation, the run of capitalised words and the sentence around the n-th word.
func (a *article) surroundings(f *Features, n int) {
	t := &a.tokens[a.list[n]]
	strange := func(m int) float32 {
		return truth(!a.tokens[a.list[m]].Evidence.InTarget)
	}
	var words, foreign, source, quoted, quotedForeign float32
	look := func(m int) bool {
		u := &a.tokens[a.list[m]]
		if u.Sentence != t.Sentence && (t.Quote == 0 || u.Quote != t.Quote) {
			return false
		}
		if u.Sentence == t.Sentence {
			words++
			foreign += strange(m)
			source += truth(a.source[m] > a.target[m])
		}
		if t.Quote > 0 && u.Quote == t.Quote {
			quoted++
			quotedForeign += strange(m)
		}
		return true
	}
	for m := n; m >= 0 && look(m); m-- {
	}
	for m := n + 1; m < len(a.list) && look(m); m++ {
	}
	f[fSentenceForeign] = foreign / words
	f[fSentenceSource] = source / words
	if quoted > 0 {
		f[fQuoted] = min(quoted, 20)
		f[fQuoteForeign] = quotedForeign / quoted
	}
	if t.Evidence.Shape == lowerCase && !a.inTitle(n) {
		return
	}
	run, strangers := float32(1), strange(n)
	extend := func(step int) {
		for k := step; ; k += step {
			// particles count if a capitalised word follows them
			particles := 0
			m, ok := a.beside(n, k)
			for ok && !a.separated(m, m-step) && a.lowerCase(m) && a.particle(m) && particles < mostParticles {
				particles++
				k += step
				m, ok = a.beside(n, k)
			}
			if !ok || a.separated(m, m-step) || a.lowerCase(m) {
				return
			}
			run += 1 + float32(particles)
			strangers += strange(m)
			for p := range particles {
				strangers += strange(m - step*(p+1))
			}
		}
	}
	extend(-1)
	extend(1)
	f[fTitleRun] = min(run, 8)
	f[fTitleForeign] = strangers / run
}

// mostParticles is how many words in lower case may stand in a row inside a title or a name: "Virgen de la Estrella".
const mostParticles = 3

func (a *article) lowerCase(n int) bool { return a.tokens[a.list[n]].Evidence.Shape == lowerCase }

// inTitle reports whether a word in lower case stands between capitalised words as a particle does.
func (a *article) inTitle(n int) bool {
	return a.particle(n) && a.reachesCapital(n, -1) && a.reachesCapital(n, 1)
}

// reachesCapital reports whether nothing but particles stands between a word and a capitalised one on that side.
func (a *article) reachesCapital(n, step int) bool {
	for k := step; k != step*(mostParticles+1); k += step {
		m, ok := a.beside(n, k)
		if !ok || a.separated(m, m-step) {
			return false
		}
		if !a.lowerCase(m) {
			return true
		}
		if !a.particle(m) {
			return false
		}
	}
	return false
}

// particle reports whether a word is so short that it may stand in lower case inside a title or a name.
func (a *article) particle(n int) bool {
	return utf8.RuneCountInString(a.tokens[a.list[n]].Text) <= 3
}

// separated reports whether anything but white space and markup stands between two neighbouring words.
func (a *article) separated(m, n int) bool {
	low, high := min(a.list[m], a.list[n]), max(a.list[m], a.list[n])
	for i := low + 1; i < high; i++ {
		if !a.tokens[i].markup() {
			return true
		}
	}
	return false
}
