/**
 * The letters that a camera writes into its picture: capitals, five dots wide and seven high, as such pictures have them. Each letter is
 * seven rows from above, a row one digit to the base of 32.
 */
import type { ScenePaint } from './drawing.ts';

const DRAWN =
  '0ehjlphe 14c4444e 2eh1248v 3v2421he 426aiv22 5vgu11he 668guhhe 7v124888 8ehhehhe 9ehhf12c ' +
  'Aehhvhhh Buhhuhhu Cehggghe Dsihhhis Evgguggv Fvgguggg Gehgnhhf Hhhhvhhh Ie44444e J72222ic Khikokih Lggggggv Mhrllhhh ' +
  'Nhhpljhh Oehhhhhe Puhhuggg Qehhhlid Ruhhukih Sfgge11u Tv444444 Uhhhhhhe Vhhhhha4 Whhhllla Xhha4ahh Yhhha444 Zv1248gv ' +
  'Бvgguhhu Гvgggggg Д6aaaavh Жlle4ell Зeh161he Иhhjlphh Йa4hjlph Л799999h Пvhhhhhh Уhhhf11e Ф4ellle4 Цiiiiiv1 Чhhhf111 ' +
  'Шllllllv Щlllllv1 Ъo88e99e Ыhhhtjjt Ьggguhhu Эeh171he Юilltlli Яfhhf59h Ёa0vgugv -000v000 :0cc0cc0 .00000cc /01248g0 ?eh12404';
/** Letters of both alphabets that look alike. */
const ALIKE = new Map([...'АВЕКМНОРСТХ'].map((letter, i) => [letter, [...'ABEKMHOPCTX'][i] ?? '?']));

const ROWS = new Map(
  DRAWN.split(' ').map((glyph) => {
    const [letter = '', ...rows] = glyph;
    return [letter, rows.map((row) => Number.parseInt(row, 32))];
  }),
);

/** Dots from one letter to the next. */
const STEP = 6;

/** Dots that a text is wide. */
export const widthOf = (text: string): number => [...text].length * STEP - 1;

/** Writes from the upper left corner, a dot `dot` pixels wide; white with a dark edge, to be read on any ground. */
export function write(paint: ScenePaint, text: string, x: number, y: number, dot: number): void {
  const dots = [...text.toUpperCase()].flatMap((letter, at) =>
    letter === ' '
      ? []
      : (ROWS.get(ALIKE.get(letter) ?? letter) ?? ROWS.get('?') ?? []).flatMap((row, down) =>
          [0, 1, 2, 3, 4].flatMap((right) =>
            row & (16 >> right) ? [[x + (at * STEP + right) * dot, y + down * dot] as const] : [],
          ),
        ),
  );
  paint.fillStyle = 'rgba(0,0,0,0.55)';
  for (const [left, top] of dots) paint.fillRect(left - 1, top - 1, dot + 2, dot + 2);
  paint.fillStyle = '#f1f3f5';
  for (const [left, top] of dots) paint.fillRect(left, top, dot, dot);
}
