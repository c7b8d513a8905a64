/** The periods in which the recorder runs: what was begun in one is void in the next. */

export interface Power {
  /** Rises whenever the recorder stops running. */
  period(): number;
  stopped(): void;
}

export function createPower(): Power {
  let period = 0;
  return {
    period: () => period,
    stopped() {
      period++;
    },
  };
}
