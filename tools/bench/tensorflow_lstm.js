// The same LSTM in TensorFlow.js: loss and gradients, without the record of what lies between.
// The four parts are one matrix, and W x(t) is computed for all t at once.

/** @typedef {import('./cases.js').BenchCase} BenchCase */
/** @typedef {any} Tensor the packages are not installed where types are checked */

/**
 * @param {any} tf TensorFlow.js with its backend chosen
 * @param {BenchCase} benchCase
 */
export function tensorflowLstm(tf, { N, H, T, params, x, targets }) {
  const { W_z, W_i, W_f, W_o, R_z, R_i, R_f, R_o, b_z, b_i, b_f, b_o, p_i, p_f, p_o } = params;
  const { add, matMul, mul, sigmoid, split, tanh } = tf;
  const sideBySide = (/** @type {number[][][]} */ matrices) =>
    tf.transpose(tf.tensor2d(matrices.flat(), [4 * H, matrices[0][0].length]));
  const row = (/** @type {number[]} */ entries) => tf.tensor2d([entries]);
  const weights = [
    sideBySide([W_z, W_i, W_f, W_o]),
    sideBySide([R_z, R_i, R_f, R_o]),
    row([...b_z, ...b_i, ...b_f, ...b_o]),
    ...[p_i, p_f, p_o].map(row),
  ];
  const inputs = tf.tensor2d(x, [T, N]);
  const goals = tf.tensor2d(targets, [T, H]);

  /** @param {Tensor[]} parameters */
  function totalLoss(...parameters) {
    const [W, R, b, pi, pf, po] = parameters;
    const outputs = [];
    let [c, y] = [tf.zeros([1, H]), tf.zeros([1, H])];
    for (const fromInput of split(add(matMul(inputs, W), b), T)) {
      const [zbar, ibar, fbar, obar] = split(add(fromInput, matMul(y, R)), 4, 1);
      const i = sigmoid(add(ibar, mul(pi, c)));
      const f = sigmoid(add(fbar, mul(pf, c)));
      c = add(mul(tanh(zbar), i), mul(c, f));
      const o = sigmoid(add(obar, mul(po, c)));
      y = mul(tanh(c), o);
      outputs.push(y);
    }
    return mul(tf.sum(tf.square(tf.sub(tf.concat(outputs), goals))), 0.5);
  }
  const valueAndGradients = tf.valueAndGrads(totalLoss);

  return {
    /** Loss and gradients; both are waited for. */
    run() {
      tf.tidy(() => {
        const { value, grads } = valueAndGradients(weights);
        value.dataSync();
        grads.forEach((/** @type {Tensor} */ gradient) => gradient.dataSync());
      });
    },
    /** J and ∂J/∂R_f, row by row. */
    result() {
      return tf.tidy(() => {
        const { value, grads } = valueAndGradients(weights);
        const forget = tf.transpose(split(grads[1], 4, 1)[2]);
        return { loss: value.dataSync()[0], gradient: Float64Array.from(forget.dataSync()) };
      });
    },
  };
}
