import { readyText } from '../catalog/searchText.ts'
import { BOX_WORDS, IDEAS, NICKNAMES, STAGE_HEADS, STAGES, TELLING, WORKERS } from '../meaning/commonWords.ts'
import { exactName, type ExactName } from '../meaning/exactName.ts'
import { formOf } from '../meaning/wordForms.ts'

/** The component that the words on something plain name. */
export interface Recognised {
  kind: string
  /** Set when the words name one. */
  technology?: string
}

/** A name with its qualifiers is no longer than this; what is longer is a sentence. */
const MOST_WORDS = 6
/** Words before a name that say which one it is: "user tower", "offline video feature store". */
const MOST_QUALIFIERS = 3
/** More than a line of figures and a technology below a name is prose. */
const MOST_LINES_BELOW = 2

/**
 * The component that a plain text names, as a whole: its title, another name, a technology, or one of these with a few
 * words before it that say which ("user feature store", "Redis cache"). Undefined for a sentence, a common word and
 * everything that could mean something else: counting what is not there is worse than missing something.
 *
 * @param isBox it stands on a box that was drawn for it, where a word means a part that in a note means anything
 */
export function recognise(text: string, isBox: boolean): Recognised | undefined {
  const [first = '', ...below] = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  if (below.length === 0) return recogniseLine(first, isBox)
  const whole = recogniseLine([first, ...below].join(' '), isBox)
  const isProse = below.length > MOST_LINES_BELOW || wordsOf(below.join(' ')).length > MOST_WORDS
  if (whole !== undefined || isProse || !isBox) return whole
  return withTechnology(recogniseLine(first, isBox), below[0] ?? '')
}

function recogniseLine(line: string, isBox: boolean): Recognised | undefined {
  const [, name, aside] = /^([^()]+?)\s*\(([^()]+)\)$/.exec(line) ?? []
  // What is punctuated or drawn with arrows says something about parts; in brackets it says what one of them does.
  if (/[.?!:;,]\s|[.?!:;,=]$|[<>→←=]/.test(name ?? line)) return undefined
  if (name !== undefined && aside !== undefined) return withTechnology(recogniseLine(name, isBox), aside)
  const words = wordsOf(line)
  if (words.length === 0 || words.length > MOST_WORDS) return undefined
  return named(words.join(' '), isBox) ?? stageOf(words) ?? qualified(words) ?? (isBox ? formed(words) : undefined)
}

/** "Candidate generation", "query rewriter": another form of a name. */
function formed(words: readonly string[]): Recognised | undefined {
  const name = words.join(' ')
  const form = IDEAS.has(lettersOf(name)) ? undefined : formOf(name)
  return form && { kind: form.kind }
}

/** The words are a name by themselves. */
function named(text: string, isBox: boolean): Recognised | undefined {
  const isCommon = spellingsOf(text).map(lettersOf).some((word) => IDEAS.has(word) || (!isBox && BOX_WORDS.has(word)))
  return isCommon ? undefined : asRecognised(nameIn(text))
}

/** "Ranking service" */
function stageOf(words: readonly string[]): Recognised | undefined {
  const [head = '', ...before] = words.toReversed()
  const stage = before.toReversed().join(' ')
  if (!STAGE_HEADS.has(lettersOf(head)) || !STAGES.has(lettersOf(stage))) return undefined
  return asRecognised(nameIn(`${stage}s`) ?? nameIn(stage))
}

/** A name with words before it has to be one of several words, or a word that only parts are called. */
function qualified(words: readonly string[]): Recognised | undefined {
  for (let from = 1; from <= Math.min(MOST_QUALIFIERS, words.length - 1); from++) {
    const [before, name] = [words.slice(0, from), words.slice(from).join(' ')]
    if (before.some((word) => TELLING.has(word.toLowerCase()))) return undefined
    const isTelling = words.length - from > 1 ? !IDEAS.has(lettersOf(name)) : isWorker(name)
    const found = isTelling ? nameIn(name) : undefined
    if (found?.isTechnology === false) return withTechnology(asRecognised(found), before.join(' '))
  }
  return undefined
}

function isWorker(word: string): boolean {
  return spellingsOf(word).some((spelling) => WORKERS.has(lettersOf(spelling)))
}

function nameIn(text: string): ExactName | undefined {
  const nickname = NICKNAMES.get(lettersOf(text))
  const spellings = nickname === undefined ? spellingsOf(text) : [nickname]
  return spellings.map(exactName).find((name) => name !== undefined)
}

function asRecognised(name: ExactName | undefined): Recognised | undefined {
  return name && { kind: name.entry.id, ...(name.technology !== undefined && { technology: name.technology }) }
}

function withTechnology(part: Recognised | undefined, text: string): Recognised | undefined {
  if (part === undefined || part.technology !== undefined) return part
  const found = nameIn(text)
  return found?.isTechnology && found.technology !== undefined ? { ...part, technology: found.technology } : part
}

/** As it stands, and without or with the ending of a plural. */
function spellingsOf(text: string): string[] {
  const all = [text, text.replace(/s$/i, ''), text.replace(/es$/i, ''), text.replace(/ies$/i, 'y'), `${text}s`]
  return [...new Set(all)].filter((spelling) => spelling !== '')
}

function lettersOf(text: string): string {
  return readyText(text).letters
}

function wordsOf(text: string): string[] {
  return text.split(/[\s_]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
