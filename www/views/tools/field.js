// What a tool's fields are drawn from: what was typed stands as long as it is refused.

/** @param {import('../shell.js').State} state */
export function fieldContext({ transient: { drafts, refusal } }) {
  return { drafts: refusal === undefined ? {} : drafts, refusal };
}
