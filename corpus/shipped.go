package corpus

// language is one shipped language and its embedded, compiled data.
type language struct {
	tag  Lang
	name string
}

var shipped = []language{
	{"de", "German"},
	{"en", "English"},
	{"es", "Spanish"},
	{"fr", "French"},
	{"it", "Italian"},
	{"nl", "Dutch"},
	{"pt", "Portuguese"},
}
