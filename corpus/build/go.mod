module galley/corpus/build

go 1.26.0

require (
	galley v0.0.0
	github.com/leonelquinteros/gotext v1.7.2
	github.com/ulikunitz/xz v0.5.17
	github.com/vmihailenco/msgpack/v5 v5.4.1
	golang.org/x/net v0.62.0
	golang.org/x/text v0.43.0
	gonum.org/v1/gonum v0.17.0
)

require (
	github.com/agnivade/levenshtein v1.2.2 // indirect
	github.com/vmihailenco/tagparser/v2 v2.0.0 // indirect
)

replace galley => ../..
