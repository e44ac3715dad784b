/** Numbers that are right by their own check digits, and belong to nobody. */

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** A Spanish DNI of these eight digits. */
export const dni = (digits: string): string => `${digits}${LETTERS.charAt(Number(digits) % 23)}`

/** A Spanish NIE of X, Y or Z and seven digits. */
export const nie = (letter: 'X' | 'Y' | 'Z', digits: string): string =>
  `${letter}${digits}${LETTERS.charAt(Number(`${'XYZ'.indexOf(letter)}${digits}`) % 23)}`

/** A card number that begins with `digits`, completed by its Luhn digit. */
export function card(digits: string): string {
  const sum = Array.from(`${digits}0`, Number)
    .toReversed()
    .reduce((total, digit, i) => {
      const value = i % 2 === 1 ? digit * 2 : digit
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** In groups of so many. */
export const grouped = (text: string, size: number, by = ' '): string =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(by)

/** An IBAN of a country and its own account number, with its check digits. */
export function iban(country: string, account: string): string {
  const digits = Array.from(`${account}${country}00`, (letter) => Number.parseInt(letter, 36)).join('')
  const rest = Array.from(digits).reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0)
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`
}
