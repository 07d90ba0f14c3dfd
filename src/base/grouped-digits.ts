/** `1,234,567`, without the tables of all languages, whose loading is a part of the time that people wait. */
export function groupedDigits(number: number): string {
  return Number.isSafeInteger(number)
    ? String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
    : number.toLocaleString('en-US');
}
