const SMALL = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
] as const
const TENS: Readonly<Record<string, number>> = {
  fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}

/** 4 of "four" and 20 of "twenty"; 1 of "a". Undefined for other words. */
export function wordNumber(word: string): number | undefined {
  if (word === 'a' || word === 'an') return 1
  const small = SMALL.findIndex((one) => one === word)
  return small >= 0 ? small : TENS[word]
}

/** "four" of 4; undefined where digits read better. */
export function numberWord(value: number): string | undefined {
  return SMALL[value] ?? Object.keys(TENS).find((word) => TENS[word] === value)
}

/** `said`, beginning as `sample` does. */
export function withCaseOf(sample: string, said: string): string {
  const first = sample.charAt(0)
  return first === first.toLowerCase() ? said : said.charAt(0).toUpperCase() + said.slice(1)
}
