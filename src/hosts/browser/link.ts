/**
 * What the address asks for: `?scenario=`, `?lang=`, `?speed=`, `?hints=` and `#/place`. Anything else than a known value is reported,
 * not obeyed and not fatal.
 */
import { languages } from '../../menu/index.ts';
import type { ScenarioId, Speed } from '../../world/index.ts';
import { scenarioIds, speeds } from '../../world/index.ts';

export interface LinkFault {
  parameter: 'scenario' | 'lang' | 'speed' | 'hints';
  value: string;
}

export interface Link {
  scenario: ScenarioId | null;
  language: 'ru' | 'en' | null;
  speed: Speed | null;
  hints: 'on' | 'off' | null;
  /** A place id such as `system/network/advanced/platform-access/hik-connect`, or null. */
  place: string | null;
  faults: LinkFault[];
}

/** Values from a link are shown back to the person, so they are kept short. */
const SHOWN_MAX = 40;
const PLACE_MAX = 120;

export function readLink(search: string, hash: string): Link {
  const asked = new URLSearchParams(search);
  const faults: LinkFault[] = [];
  const oneOf = <T extends string>(parameter: LinkFault['parameter'], known: readonly T[]): T | null => {
    const value = asked.get(parameter);
    if (value === null || value === '') return null;
    const found = known.find((candidate) => candidate === value);
    if (found === undefined) faults.push({ parameter, value: clipped(value) });
    return found ?? null;
  };
  return {
    scenario: oneOf('scenario', scenarioIds),
    language: oneOf('lang', languages),
    speed: oneOf('speed', speeds),
    hints: oneOf('hints', ['on', 'off']),
    place: placeOf(hash),
    faults,
  };
}

/** `#/system/general` → `system/general`; what cannot be a place id is handed on clipped, so that the screen can say so. */
export function placeOf(hash: string): string | null {
  const found = /^#\/+([^/].*?)\/*$/s.exec(hash)?.[1];
  if (found === undefined) return null;
  return [...decoded(found)].slice(0, PLACE_MAX).join('');
}

export const hashOf = (place: string): string => `#/${place}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const clipped = (text: string): string => {
  const characters = [...text];
  return characters.length > SHOWN_MAX ? `${characters.slice(0, SHOWN_MAX).join('')}…` : text;
};
