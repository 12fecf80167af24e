package quantity

// measure says how a unit converts: a value times the factor is the value in the base unit of its dimension.
type measure struct {
	dimension string
	factor    float64
}

// units are only read. The factors are those of the International System and, for the rest, of the international yard and pound agreement of
// 1959; United States liquid measure; Gregorian mean months and years.
var units = map[string]measure{
	"millimeter": {"length", .001}, "centimeter": {"length", .01}, "meter": {"length", 1}, "kilometer": {"length", 1000},
	"inch": {"length", .0254}, "foot": {"length", .3048}, "yard": {"length", .9144}, "mile": {"length", 1609.344},
	"nautical-mile": {"length", 1852},
	"square-meter":  {"area", 1}, "square-kilometer": {"area", 1e6}, "hectare": {"area", 1e4}, "acre": {"area", 4046.8564224},
	"square-foot": {"area", .09290304}, "square-mile": {"area", 2589988.110336},
	"milliliter": {"volume", .001}, "liter": {"volume", 1}, "cubic-meter": {"volume", 1000}, "cubic-foot": {"volume", 28.316846592},
	"gallon": {"volume", 3.785411784}, "pint": {"volume", .473176473}, "barrel": {"volume", 158.987294928},
	"gram": {"mass", .001}, "kilogram": {"mass", 1}, "tonne": {"mass", 1000}, "ton": {"mass", 907.18474},
	"ounce": {"mass", .028349523125}, "pound": {"mass", .45359237}, "stone": {"mass", 6.35029318},
	"kilometer-per-hour": {"speed", 1}, "mile-per-hour": {"speed", 1.609344}, "knot": {"speed", 1.852},
	"celsius": {"temperature", 1}, "fahrenheit": {"temperature", 1}, "degree": {"temperature", 1},
	"second": {"duration", 1}, "minute": {"duration", 60}, "hour": {"duration", 3600}, "day": {"duration", 86400},
	"week": {"duration", 604800}, "month": {"duration", 2629746}, "year": {"duration", 31556952}, "decade": {"duration", 315569520},
	"century": {"duration", 3155695200},
}
