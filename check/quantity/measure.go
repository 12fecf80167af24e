package quantity

// measure says how a unit converts: a value times the factor is the value in the base unit of its dimension.
type measure struct {
	dimension string
	factor    float64
}

// measureOf returns how a unit converts, by CLDR's name without the dimension; the zero measure for an unknown one. The factors are those of
// the International System and of the international yard and pound agreement of 1959, liquid measure is that of the United States, months and
// years are Gregorian means. Temperatures do not convert by a factor.
func measureOf(unit string) measure {
	switch unit {
	case "millimeter":
		return measure{"length", .001}
	case "centimeter":
		return measure{"length", .01}
	case "meter":
		return measure{"length", 1}
	case "kilometer":
		return measure{"length", 1000}
	case "inch":
		return measure{"length", .0254}
	case "foot":
		return measure{"length", .3048}
	case "yard":
		return measure{"length", .9144}
	case "mile":
		return measure{"length", 1609.344}
	case "nautical-mile":
		return measure{"length", 1852}
	case "square-meter":
		return measure{"area", 1}
	case "square-kilometer":
		return measure{"area", 1e6}
	case "hectare":
		return measure{"area", 1e4}
	case "acre":
		return measure{"area", 4046.8564224}
	case "square-foot":
		return measure{"area", .09290304}
	case "square-mile":
		return measure{"area", 2589988.110336}
	case "milliliter":
		return measure{"volume", .001}
	case "liter":
		return measure{"volume", 1}
	case "cubic-meter":
		return measure{"volume", 1000}
	case "cubic-foot":
		return measure{"volume", 28.316846592}
	case "cubic-hectometer":
		return measure{"volume", 1e9}
	case "gallon":
		return measure{"volume", 3.785411784}
	case "pint":
		return measure{"volume", .473176473}
	case "barrel":
		return measure{"volume", 158.987294928}
	case "milligram":
		return measure{"mass", 1e-6}
	case "gram":
		return measure{"mass", .001}
	case "kilogram":
		return measure{"mass", 1}
	case "tonne":
		return measure{"mass", 1000}
	case "ton":
		return measure{"mass", 907.18474}
	case "ounce":
		return measure{"mass", .028349523125}
	case "pound":
		return measure{"mass", .45359237}
	case "stone":
		return measure{"mass", 6.35029318}
	case "kilometer-per-hour":
		return measure{"speed", 1}
	case "mile-per-hour":
		return measure{"speed", 1.609344}
	case "knot":
		return measure{"speed", 1.852}
	case "celsius":
		return measure{"temperature", 1}
	case "fahrenheit":
		return measure{"temperature", 1}
	case "degree":
		return measure{"temperature", 1}
	case "kilowatt":
		return measure{"power", 1}
	case "megawatt":
		return measure{"power", 1e3}
	case "gigawatt":
		return measure{"power", 1e6}
	case "nanosecond":
		return measure{"duration", 1e-9}
	case "microsecond":
		return measure{"duration", 1e-6}
	case "millisecond":
		return measure{"duration", 1e-3}
	case "second":
		return measure{"duration", 1}
	case "minute":
		return measure{"duration", 60}
	case "hour":
		return measure{"duration", 3600}
	case "day":
		return measure{"duration", 86400}
	case "week":
		return measure{"duration", 604800}
	case "month":
		return measure{"duration", 2629746}
	case "year":
		return measure{"duration", 31556952}
	case "lustrum":
		return measure{"duration", 157784760}
	case "decade":
		return measure{"duration", 315569520}
	case "century":
		return measure{"duration", 3155695200}
	}
	return measure{}
}
