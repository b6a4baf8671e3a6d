import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedId, uuidV7 } from '../../shared/document/ids.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const times = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('the example of RFC 9562, appendix A.6, comes out as printed there', () => {
  const random = new Uint8Array([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('every id has version 7, variant 10, and its milliseconds in the first 48 bits', () => {
  fc.assert(
    fc.property(times, bytes, (at, random) => {
      const id = uuidV7(at, random);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
    }),
  );
});

test('ids of one device sort by their creation, and all 74 random bits count', () => {
  fc.assert(
    fc.property(times, times, bytes, bytes, (a, b, one, two) => {
      fc.pre(a !== b);
      expect(uuidV7(a, one) < uuidV7(b, two)).toBe(a < b);
    }),
  );
  const base = new Uint8Array(10);
  const flipped = Array.from({ length: 80 }, (_, bit) => {
    const random = Uint8Array.from(base);
    random[bit >> 3] = 0x80 >> (bit & 7);
    return uuidV7(5, random);
  });
  expect(flipped.filter((id) => id !== uuidV7(5, base))).toHaveLength(74);
});

test('a time that is none and too little randomness are bugs', () => {
  const random = new Uint8Array(10);
  for (const at of [-1, 2 ** 48, Number.NaN]) expect(() => uuidV7(at, random)).toThrow(RangeError);
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow(RangeError);
  expect(() => derivedId('evt', new Uint8Array(15))).toThrow(RangeError);
});

test('a derived id is the first 128 bits, the same for the same meaning', () => {
  const mac = Uint8Array.from({ length: 32 }, (_, place) => place);
  expect(derivedId('evt', mac)).toBe('evt_000102030405060708090a0b0c0d0e0f');
});
