// The same LSTM in plain JavaScript, written for speed: flat Float64Arrays, everything allocated
// once, the four parts side by side in the inner loops, a transposed copy of each matrix for the
// way back. It records what the module records: values, δ, contributions, gradients.

/** @typedef {import('./cases.js').BenchCase} BenchCase */

/**
 * An LSTM with peepholes and J(t) = ½‖y(t) − d(t)‖².
 *
 * Step t of a quantity begins at (t + 1) · length; the steps −1 and T + 1 stay zero, so that neither
 * end of the sequence needs a branch.
 *
 * @param {BenchCase} benchCase
 */
export function plainLstm({ N, H, T, params, x: inputs, targets }) {
  const hidden = () => new Float64Array((T + 3) * H);
  const input = () => new Float64Array((T + 3) * N);
  const matrix = (/** @type {number[][]} */ rows) => Float64Array.from(rows.flat());
  const transposed = (/** @type {number[][]} */ rows) =>
    Float64Array.from(rows[0].flatMap((_, column) => rows.map((row) => row[column])));
  const vector = (/** @type {number[]} */ entries) => Float64Array.from(entries);

  const { W_z, W_i, W_f, W_o, R_z, R_i, R_f, R_o } = params;
  const [Wz, Wi, Wf, Wo] = [W_z, W_i, W_f, W_o].map(matrix);
  const [Rz, Ri, Rf, Ro] = [R_z, R_i, R_f, R_o].map(matrix);
  const [WzT, WiT, WfT, WoT] = [W_z, W_i, W_f, W_o].map(transposed);
  const [RzT, RiT, RfT, RoT] = [R_z, R_i, R_f, R_o].map(transposed);
  const [pi, pf, po] = [params.p_i, params.p_f, params.p_o].map(vector);
  const [bz, bi, bf, bo] = [params.b_z, params.b_i, params.b_f, params.b_o].map(vector);

  const [x, d] = [input(), hidden()];
  x.set(inputs.flat(), 2 * N);
  d.set(targets.flat(), 2 * H);
  const [zbar, ibar, fbar, obar] = [hidden(), hidden(), hidden(), hidden()];
  const [z, i, f, o] = [hidden(), hidden(), hidden(), hidden()];
  const [c, activatedC, y] = [hidden(), hidden(), hidden()];
  const losses = new Float64Array(T + 3);

  const [dzbar, dibar, dfbar, dobar] = [hidden(), hidden(), hidden(), hidden()];
  const [dz, di, df, dO] = [hidden(), hidden(), hidden(), hidden()];
  const [dc, dy, dx] = [hidden(), hidden(), input()];
  const [yFromLoss, yViaZ, yViaI, yViaF, yViaO] = [0, 1, 2, 3, 4].map(hidden);
  const [cViaY, cViaO, cViaF, cViaI, carousel] = [0, 1, 2, 3, 4].map(hidden);
  const [xViaZ, xViaI, xViaF, xViaO] = [0, 1, 2, 3].map(input);

  const [gWz, gWi, gWf, gWo] = [0, 1, 2, 3].map(() => new Float64Array(H * N));
  const [gRz, gRi, gRf, gRo] = [0, 1, 2, 3].map(() => new Float64Array(H * H));
  const [gpi, gpf, gpo] = [0, 1, 2].map(() => new Float64Array(H));
  const [gbz, gbi, gbf, gbo] = [0, 1, 2, 3].map(() => new Float64Array(H));
  const gradients = [gWz, gWi, gWf, gWo, gRz, gRi, gRf, gRo, gpi, gpf, gpo, gbz, gbi, gbf, gbo];

  /** @param {number} t */
  function forwardStep(t) {
    const now = (t + 1) * H;
    const before = t * H;
    const nowInput = (t + 1) * N;
    let loss = 0;
    for (let unit = 0; unit < H; unit++) {
      const here = now + unit;
      const previous = c[before + unit];
      let zSum = bz[unit];
      let iSum = bi[unit] + pi[unit] * previous;
      let fSum = bf[unit] + pf[unit] * previous;
      let oSum = bo[unit];
      for (let k = 0, w = unit * N; k < N; k++, w++) {
        const value = x[nowInput + k];
        zSum += Wz[w] * value;
        iSum += Wi[w] * value;
        fSum += Wf[w] * value;
        oSum += Wo[w] * value;
      }
      for (let k = 0, w = unit * H; k < H; k++, w++) {
        const value = y[before + k];
        zSum += Rz[w] * value;
        iSum += Ri[w] * value;
        fSum += Rf[w] * value;
        oSum += Ro[w] * value;
      }
      zbar[here] = zSum;
      ibar[here] = iSum;
      fbar[here] = fSum;
      z[here] = Math.tanh(zSum);
      i[here] = 1 / (1 + Math.exp(-iSum));
      f[here] = 1 / (1 + Math.exp(-fSum));
      c[here] = z[here] * i[here] + previous * f[here];
      obar[here] = oSum + po[unit] * c[here];
      o[here] = 1 / (1 + Math.exp(-obar[here]));
      activatedC[here] = Math.tanh(c[here]);
      y[here] = activatedC[here] * o[here];
      const difference = y[here] - d[here];
      loss += 0.5 * difference * difference;
    }
    losses[t + 1] = loss;
  }

  /** @param {number} t */
  function backwardStep(t) {
    const now = (t + 1) * H;
    const before = t * H;
    const next = (t + 2) * H;
    for (let unit = 0; unit < H; unit++) {
      const here = now + unit;
      const after = next + unit;
      let viaZ = 0;
      let viaI = 0;
      let viaF = 0;
      let viaO = 0;
      for (let k = 0, w = unit * H; k < H; k++, w++) {
        viaZ += RzT[w] * dzbar[next + k];
        viaI += RiT[w] * dibar[next + k];
        viaF += RfT[w] * dfbar[next + k];
        viaO += RoT[w] * dobar[next + k];
      }
      yFromLoss[here] = y[here] - d[here];
      yViaZ[here] = viaZ;
      yViaI[here] = viaI;
      yViaF[here] = viaF;
      yViaO[here] = viaO;
      dy[here] = yFromLoss[here] + viaZ + viaI + viaF + viaO;
      dO[here] = dy[here] * activatedC[here];
      dobar[here] = dO[here] * o[here] * (1 - o[here]);
      cViaY[here] = dy[here] * o[here] * (1 - activatedC[here] * activatedC[here]);
      cViaO[here] = po[unit] * dobar[here];
      cViaF[here] = pf[unit] * dfbar[after];
      cViaI[here] = pi[unit] * dibar[after];
      carousel[here] = dc[after] * f[after];
      dc[here] = cViaY[here] + cViaO[here] + cViaF[here] + cViaI[here] + carousel[here];
      df[here] = dc[here] * c[before + unit];
      dfbar[here] = df[here] * f[here] * (1 - f[here]);
      di[here] = dc[here] * z[here];
      dibar[here] = di[here] * i[here] * (1 - i[here]);
      dz[here] = dc[here] * i[here];
      dzbar[here] = dz[here] * (1 - z[here] * z[here]);
    }
  }

  /** @param {number} t */
  function inputStep(t) {
    const now = (t + 1) * H;
    for (let component = 0; component < N; component++) {
      let viaZ = 0;
      let viaI = 0;
      let viaF = 0;
      let viaO = 0;
      for (let k = 0, w = component * H; k < H; k++, w++) {
        viaZ += WzT[w] * dzbar[now + k];
        viaI += WiT[w] * dibar[now + k];
        viaF += WfT[w] * dfbar[now + k];
        viaO += WoT[w] * dobar[now + k];
      }
      const here = (t + 1) * N + component;
      xViaZ[here] = viaZ;
      xViaI[here] = viaI;
      xViaF[here] = viaF;
      xViaO[here] = viaO;
      dx[here] = viaZ + viaI + viaF + viaO;
    }
  }

  /** @param {number} t */
  function addShares(t) {
    const now = (t + 1) * H;
    const before = t * H;
    const nowInput = (t + 1) * N;
    for (let unit = 0; unit < H; unit++) {
      const here = now + unit;
      const zDelta = dzbar[here];
      const iDelta = dibar[here];
      const fDelta = dfbar[here];
      const oDelta = dobar[here];
      for (let k = 0, w = unit * N; k < N; k++, w++) {
        const value = x[nowInput + k];
        gWz[w] += zDelta * value;
        gWi[w] += iDelta * value;
        gWf[w] += fDelta * value;
        gWo[w] += oDelta * value;
      }
      for (let k = 0, w = unit * H; k < H; k++, w++) {
        const value = y[before + k];
        gRz[w] += zDelta * value;
        gRi[w] += iDelta * value;
        gRf[w] += fDelta * value;
        gRo[w] += oDelta * value;
      }
      gpi[unit] += iDelta * c[before + unit];
      gpf[unit] += fDelta * c[before + unit];
      gpo[unit] += oDelta * c[here];
      gbz[unit] += zDelta;
      gbi[unit] += iDelta;
      gbf[unit] += fDelta;
      gbo[unit] += oDelta;
    }
  }

  /** Both passes over the whole sequence, and the gradients. */
  function run() {
    for (let t = 1; t <= T; t++) forwardStep(t);
    for (const gradient of gradients) gradient.fill(0);
    for (let t = T; t >= 1; t--) {
      backwardStep(t);
      inputStep(t);
      addShares(t);
    }
    backwardStep(0);
  }

  /** J and ∂J/∂R_f of a run. */
  function result() {
    run();
    return { loss: losses.reduce((sum, loss) => sum + loss, 0), gradient: gRf };
  }

  return { run, result };
}
