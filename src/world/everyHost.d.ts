/** What every host has beside the language itself: browsers and Node alike. */
declare function btoa(binary: string): string;
declare function atob(base64: string): string;
declare function structuredClone<T>(value: T): T;
