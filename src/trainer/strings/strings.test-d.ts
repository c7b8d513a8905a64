/** What must not compile: a language that lacks a string, or a scenario. */
import { en, type Strings } from './en.ts';

const { product: _product, ...withoutProduct } = en;
// @ts-expect-error `product` is missing
export const lacksString: Strings = withoutProduct;

const { locked: _locked, ...withoutLocked } = en.scenarios;
// @ts-expect-error the scenario `locked` has no words
export const lacksScenario: Strings = { ...en, scenarios: withoutLocked };
