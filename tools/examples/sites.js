// The examples below examples/, each a page of a course in another format: where its files go, how it is
// built, and which page holds the figure.

/**
 * @typedef {object} Site
 * @property {string} name its folder below examples/
 * @property {string} scripts where in that folder the scripts and the picture stand
 * @property {{ tool: 'python' | 'node', args: string[] }} [build] what builds it; without it there is nothing to build
 * @property {Record<string, string>} [packages] what is copied from packages, by its place in the folder
 * @property {string} built the folder of what is built
 * @property {string} page the page within that
 */

/** @type {Site[]} */
export const sites = [
  { name: 'html', scripts: '.', built: '.', page: 'index.html' },
  {
    name: 'mkdocs',
    scripts: 'docs',
    build: { tool: 'python', args: ['-m', 'mkdocs', 'build', '--quiet', '--strict'] },
    built: 'site',
    page: 'index.html',
  },
  {
    name: 'sphinx',
    scripts: '_static',
    build: { tool: 'python', args: ['-m', 'sphinx', '-q', '-W', '-b', 'html', '.', 'built'] },
    built: 'built',
    page: 'index.html',
  },
  {
    name: 'notebook',
    scripts: '.',
    build: {
      tool: 'python',
      // Left to itself nbconvert takes formulas, diagrams and widgets from other servers.
      args: ['-m', 'nbconvert', '--log-level=WARN', '--to=html', '--template=basic', '--execute', 'lesson.ipynb'],
    },
    built: '.',
    page: 'lesson.html',
  },
  { name: 'reveal', scripts: '.', packages: { reveal: 'reveal.js/dist' }, built: '.', page: 'index.html' },
  {
    name: 'vitepress',
    scripts: 'public',
    build: { tool: 'node', args: ['../node_modules/vitepress/bin/vitepress.js', 'build'] },
    built: '.vitepress/dist',
    page: 'index.html',
  },
];
