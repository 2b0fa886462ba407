// Which addresses a link may lead to: the same judgement as news/richtext/addresses.py, which has the last word.
const GOOD = [
  /^https?:\/\/[^/?#@\s\\]+([/?#]\S*)?$/i,
  /^\/(?![/\\])\S*$/,
  /^mailto:[^@?\s]+@[^@?\s]+(\?\S*)?$/i,
  /^tel:\+?[0-9().-]+$/i,
  /^#\S+$/,
];
export const isGood = (address) => GOOD.some((shape) => shape.test(address));
