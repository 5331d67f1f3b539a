// What takes long is found once, and again only when something else is asked.

/**
 * @template Subject, Question, Answer
 * @param {(subject: Subject, question: Question) => Answer} answer
 * @returns {(subject: Subject, question: Question) => Answer} that answers anew only for another
 *   subject, or for a question with other contents
 */
export function remembered(answer) {
  /** @type {{ subject: Subject, asked: string, answer: Answer } | undefined} */
  let last;
  return (subject, question) => {
    const asked = JSON.stringify(question);
    if (last?.subject !== subject || last.asked !== asked) {
      last = { subject, asked, answer: answer(subject, question) };
    }
    return last.answer;
  };
}
