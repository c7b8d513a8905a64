/** What every host has beside the language itself: browsers and Node alike. */
declare function btoa(binary: string): string;
