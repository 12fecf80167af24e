package check

import "math"

// The states of the sequence model.
const (
	inTarget = iota
	inSource
	inName
	states
)

// transitions returns the chances of the next word's state, given the state of the word before (row).
func transitions() [states][states]float64 {
	return [states][states]float64{
		inTarget: {.955, .005, .04},
		inSource: {.45, .50, .05},
		inName:   {.60, .01, .39},
	}
}

// start returns the chances of a sentence's first state.
func start() [states]float64 { return [states]float64{.90, .01, .09} }

// Emissions of words that no lexicon knows, in decibels above one in a hundred million.
const (
	capitalisedName  = 0.0
	lowerCaseName    = -22.0
	knownNamePenalty = 8.0 // a capitalised target word is less likely a name
)

// sequence reads each sentence with a hidden Markov model over target words, source words and names, by the forward-backward
// algorithm (Rabiner, A Tutorial on Hidden Markov Models, Proceedings of the IEEE 77, 1989).
func (a *article) sequence() {
	a.foreign, a.names = room(a.foreign, len(a.list)), room(a.names, len(a.list))
	for from := 0; from < len(a.list); {
		to := from + 1
		for to < len(a.list) && a.tokens[a.list[to]].Sentence == a.tokens[a.list[from]].Sentence {
			to++
		}
		a.sentence = room(a.sentence, to-from)
		a.forwardBackward(from, to, a.sentence)
		from = to
	}
}

func (a *article) emission(n int) [states]float64 {
	t := &a.tokens[a.list[n]]
	name := lowerCaseName
	if t.Evidence.Shape != lowerCase {
		name = capitalisedName
		if t.Evidence.InTarget && (t.First || t.Opening) {
			name -= knownNamePenalty
		}
	}
	return [states]float64{
		math.Exp(a.target[n] * natsPerDecibel),
		math.Exp(a.source[n] * natsPerDecibel),
		math.Exp(name * natsPerDecibel),
	}
}

const natsPerDecibel = math.Ln10 / 10

// forwardBackward reads one sentence. It keeps the emissions and the forward chances of its words in a buffer.
func (a *article) forwardBackward(from, to int, words [][2][states]float64) {
	start, transitions := start(), transitions()
	const emission, forward = 0, 1
	for n := from; n < to; n++ {
		emit := a.emission(n)
		words[n-from][emission] = emit
		sum := 0.
		for s := range states {
			p := start[s]
			if n > from {
				p = 0
				for r := range states {
					p += words[n-from-1][forward][r] * transitions[r][s]
				}
			}
			words[n-from][forward][s] = p * emit[s]
			sum += p * emit[s]
		}
		for s := range states {
			words[n-from][forward][s] /= sum
		}
	}
	backward := [states]float64{1, 1, 1}
	for n := to - 1; n >= from; n-- {
		var posterior [states]float64
		sum := 0.
		for s := range states {
			posterior[s] = words[n-from][forward][s] * backward[s]
			sum += posterior[s]
		}
		p := posterior[inSource] / sum
		a.foreign[n] = math.Log((p + 1e-9) / (1 - p + 1e-9))
		a.names[n] = posterior[inName] / sum
		emit := words[n-from][emission]
		var before [states]float64
		total := 0.
		for r := range states {
			for s := range states {
				before[r] += transitions[r][s] * emit[s] * backward[s]
			}
			total += before[r]
		}
		for r := range states {
			before[r] /= total
		}
		backward = before
	}
}
