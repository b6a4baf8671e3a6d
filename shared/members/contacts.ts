/** Mail addresses and phone numbers as they are compared. Source: RFC 5321, section 2.3.11, and common practice that the local part ignores case. */

const EMAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\].]+(?:\.[^\s@<>(),;:"\\[\].]+)*$/;

/** The form in which two spellings of one address are equal. */
export const normalEmail = (address: string): string => address.trim().toLowerCase().normalize('NFC');

/** Good enough to be written to: one @, something on both sides, a plain host behind it or several parted by single dots. */
export function isEmail(address: string): boolean {
  return address.length <= 254 && EMAIL.test(address.trim());
}

/** Digits and a leading plus; two writings of one number are equal. Too few digits: undefined. */
export function normalPhone(number: string): string | undefined {
  const plus = /^\s*(?:\+|00)/.test(number);
  const digits = number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < 4) return undefined;
  return plus ? `+${digits}` : digits;
}
