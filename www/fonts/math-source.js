// Where the font of the formulas is.

const url = new URL('./deltascope-math.woff2', import.meta.url);

export const source = `url("${url.href}")`;
