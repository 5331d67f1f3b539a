import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'A course on recurrent networks',
  // A site that stands in a folder has it in front of the address of the script, too.
  head: [['script', { src: '/delta-scope.js', defer: '' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('delta-') } } },
});
