// Package check finds what machine translation left behind in a news article: words of the source language, untranslated terms and
// sentences, misspellings, fused and doubled words.
//
// # Principle
//
// An unknown word is no mistake. Names, new compounds and loan words are unknown to every lexicon, and articles are full of them. A
// finding needs evidence that something is wrong: the word is one of the source language, or one edit away from a word of the target
// language, or two words without the space between. Everything else is let through.
//
// # Pipeline
//
// [Checker.Check] takes a document from top to bottom:
//
//	Document         one article: text, segments, perhaps its original      package input makes it
//	    │ tokenize   segments to sentences, quotations and tokens           token.go
//	    │ identify   the languages, where nobody names them; what is in     identify.go
//	    │            none of the shipped ones is not checked
//	    ▼
//	Token            a word, a number, punctuation, or protected (URL, code)
//	    │ evidence   what the lexicons of the target language, the source   evidence.go, package corpus
//	    │            language and English and the gazetteer know of the
//	    │            word; how it may be corrected or parted; once for
//	    │            each spelling
//	    ▼
//	Evidence         of a word by itself, wherever it stands
//	    │ align      with an original: its sentences paired with those of   alignment.go, anchors.go,
//	    │            the document, unless it cannot be compared             package align, comparable.go
//	    │ sequence   target word, source word or name? A hidden Markov      sequence.go
//	    │            model reads each sentence as a whole
//	    │ features   the facts on a word in its place: its evidence, its    features.go, original.go,
//	    │            neighbours and how usual it is between them, its       surroundings.go, neighbours.go
//	    │            quotation, its sentence, its other occurrences, the
//	    │            original; for suspect words only
//	    ▼
//	Features
//	    │ judge      fitted trees turn them into probabilities              judge.go, judgement-*.bin
//	    ▼
//	Reading          fine, leftover, misspelt or fused, with probabilities  reading.go
//	    │ passages   leftovers side by side are one phrase or one term;     passage.go, wholetitle.go, surname.go
//	    │            sentences in another language are found as a whole
//	    ▼
//	Pass             tokens and passages of the document, its alignment     pass.go
//	                 with the original, the glossary's terms, for one rule  terms.go
//	    │ rules      each asks one question and reports                     rule.go, spelling.go, omission.go,
//	    │                                                                   package rules
//	    ▼
//	Result           findings in the order of the text                      finding.go
//
// Most words of an article end at the evidence: the target language accepts them and the source language does not claim them. Only the
// others, the suspects, are judged. Words that corrections and translations are taken from are looked up in suggest.go.
//
// The judgement is fitted to articles with marked mistakes by cmd/fit; package gold reads them. Whatever else is a constant of this
// package stands beside its use, with its unit. docs/how-it-decides.md explains the model, with its sources and its limits.
//
// # Concurrency
//
// A [Checker] may check any number of documents at the same time. Language data is opened when a document first needs it and shared
// from then on.
package check
