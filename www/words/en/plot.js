// The words around every chart.

export const plot = {
  asTable: 'as a table',
  save: 'Save as SVG',
};
