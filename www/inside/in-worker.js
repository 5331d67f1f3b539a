// In place of training/in-worker.js in a script that stands alone: there is no file that a worker could be
// started from.

export async function inWorker() {
  return undefined;
}
