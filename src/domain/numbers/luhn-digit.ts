/** The digit that makes a number hold by Luhn's rule (ISO/IEC 7812-1): every second digit from the right is doubled. */
export function luhnDigit(body: string): string {
  const sum = [...body].toReversed().reduce((total, digit, index) => {
    const worth = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (worth > 9 ? worth - 9 : worth)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
