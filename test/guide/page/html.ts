/** The guide as one HTML page without a script: what the web shows and what is printed to PDF. */
import { adding, ways } from '../chapters/index.ts';
import { addressOf } from '../player.ts';
import type { Chapter, Link, Step } from '../step.ts';
import { type Both, escapeHtml, type Language, type Words, wordsOf } from '../words.ts';
import * as before from './introduction.ts';
import { phrases } from './phrases.ts';
import { groups } from './symptoms.ts';

/** Where `npm start` shows the product. */
export const PRODUCT = 'http://127.0.0.1:8080/';
export const fileOf = (language: Language): string => `free-a-recorder.${language}`;

/** In the order in which they win. */
export const styles = ['guide.css', 'steps.css', 'print.css'] as const;

export interface PictureFile {
  /** Below the page's folder. */
  file: string;
  width: number;
  height: number;
}

/** Numbers of the marks on the picture, never at the beginning of a line. */
const withMarks = (html: string): string => html.replaceAll(/ ?\((\d)\)/g, '&nbsp;<span class="mark">$1</span>');

/** @param pictureOf by the step's id @param product address that the links begin with */
export function guideHtml(language: Language, pictureOf: (id: string) => PictureFile, product = PRODUCT): string {
  const words: Words = wordsOf[language];
  const t = phrases[language];
  const say = (both: Both): string => both[language](words);
  const tryLink = (link: Link, what: string): string =>
    `<a class="try" href="${escapeHtml(`${product}${addressOf(link, language)}`)}"><span aria-hidden="true">▸</span> ${what}</a>`;

  const step = (one: Step, at: number, start: Link, level: 'h3' | 'h4'): string => {
    const { file, width, height } = pictureOf(one.id);
    const title = say(one.title);
    return `<li class="step step-${one.face}${one.crop ? ' step-part' : ''}" id="${one.id}">
<div class="words">
<${level}><span class="number" aria-hidden="true">${at}</span><span class="unseen">${t.step} ${at}. </span>${title}</${level}>
<p>${withMarks(say(one.text))}</p>
${one.note ? `<p class="note"><b>${t.note}.</b> ${say(one.note)}</p>\n` : ''}<p>${tryLink(one.link ?? start, t.tryIt)}</p>
</div>
<img src="${file}" width="${width}" height="${height}" alt="${escapeHtml(`${t.faces[one.face]}: ${title}`)}" loading="lazy">
</li>`;
  };
  const steps = ({ steps: all, start }: Chapter, level: 'h3' | 'h4'): string =>
    `<ol class="steps">\n${all.map((one, at) => step(one, at + 1, start, level)).join('\n')}\n</ol>`;

  const way = (chapter: Chapter, at: number): string => `<section class="chapter" id="${chapter.id}">
<h2><span class="over">${t.way} ${at + 1}</span>${say(chapter.title)}</h2>
<p class="lead">${say(chapter.lead)}</p>
<p>${tryLink(chapter.start, t.tryChapter)}</p>
${steps(chapter, 'h3')}
</section>`;

  const part = (chapter: Chapter): string => `<section id="${chapter.id}">
<h3>${say(chapter.title)}</h3>
<p class="lead">${say(chapter.lead)}</p>
${steps(chapter, 'h4')}
</section>`;

  const entry = (id: string, name: string): string => `<li><a href="#${id}">${name}</a></li>`;

  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(before.title)}</title>
<link rel="icon" href="favicon.svg" type="image/svg+xml">
${styles.map((name) => `<link rel="stylesheet" href="${name}"${name === 'print.css' ? ' media="print"' : ''}>`).join('\n')}
</head>
<body>
<header class="cover">
<p class="brand">SIM NVR</p>
<h1>${say(before.title)}</h1>
<p class="subtitle">${say(before.subtitle)}</p>
<nav class="other"><a href="${fileOf(language === 'ru' ? 'en' : 'ru')}.html" lang="${language === 'ru' ? 'en' : 'ru'}">${t.other}</a> <a href="${fileOf(language)}.pdf">${t.pdf}</a></nav>
<p class="simulated">${say(before.simulated)}</p>
</header>
<main>
<nav class="contents" aria-label="${t.contents}">
<h2>${t.contents}</h2>
<ol>
${[
  entry('begin', t.needs),
  entry('choice', t.choice),
  entry('warning', t.warning),
  ...ways.map((chapter, at) => entry(chapter.id, `${t.way} ${at + 1}. ${say(chapter.title)}`)),
  entry('adding', t.adding),
  entry('refused', t.refused),
].join('\n')}
</ol>
</nav>
<section>
<h2>${t.who}</h2>
${say(before.whatItIs)}
</section>
<section id="begin">
<h2>${t.needs}</h2>
<ul class="needs">
${before.needs.map(({ what, why }) => `<li><b>${say(what)}</b><span>${say(why)}</span></li>`).join('\n')}
</ul>
</section>
<section id="choice">
<h2>${t.choice}</h2>
<table>
<thead><tr><th scope="col">${t.way}</th><th scope="col">${t.when}</th><th scope="col">${t.takes}</th></tr></thead>
<tbody>
${before.choice
  .map(({ chapter, when, takes }) => {
    const at = ways.findIndex(({ id }) => id === chapter);
    const found = ways[at];
    if (!found) throw new Error(`The table of ways names no chapter ${chapter}: see chapters/index.ts.`);
    return `<tr><th scope="row"><a href="#${chapter}">${at + 1}. ${say(found.title)}</a></th><td>${say(when)}</td><td>${say(takes)}</td></tr>`;
  })
  .join('\n')}
</tbody>
</table>
</section>
<section id="warning" class="warning">
<h2>${t.warning}</h2>
<ul>
${before.cannotBeUndone.map((one) => `<li>${say(one)}</li>`).join('\n')}
</ul>
<p>${say(before.stays)}</p>
</section>
<section class="trying">
<p>${say(before.trying)} ${t.tryNeeds(product)}</p>
</section>
${ways.map(way).join('\n')}
<section class="chapter" id="adding">
<h2><span class="over">${t.way} 1, 2</span>${t.adding}</h2>
<p class="lead">${t.addingLead}</p>
${adding.map(part).join('\n')}
</section>
<section class="chapter" id="refused">
<h2>${t.refused}</h2>
<p class="lead">${t.refusedLead}</p>
${groups
  .map(
    ({ title, symptoms }) => `<h3>${say(title)}</h3>
<table class="symptoms">
<thead><tr><th scope="col">${t.sees}</th><th scope="col">${t.todo}</th></tr></thead>
<tbody>
${symptoms.map(({ sees, todo, link }) => `<tr><td>${say(sees)}</td><td>${say(todo)}${link ? ` ${tryLink(link, t.tryIt)}` : ''}</td></tr>`).join('\n')}
</tbody>
</table>`,
  )
  .join('\n')}
</section>
<section class="about">
<h2>${t.about}</h2>
<p>${t.aboutText}</p>
<p>${t.again}</p>
</section>
</main>
</body>
</html>
`;
}
