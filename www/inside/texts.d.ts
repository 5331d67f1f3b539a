/** A file's bytes in base64. */
declare module '*?base64' {
  const text: string;
  export default text;
}

/** A file's bytes, deflated, in base64. */
declare module '*?deflated' {
  const text: string;
  export default text;
}
