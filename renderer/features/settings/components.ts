/**
 * What Piyue is made of, with the licence of each as its own package names it; tests/renderer/settings checks both
 * against the packages.
 */
export const components: readonly { readonly name: string; readonly licence: string }[] = [
  { name: '@tanstack/react-virtual', licence: 'MIT' },
  { name: 'cmdk', licence: 'MIT' },
  { name: 'commander', licence: 'MIT' },
  { name: 'cytoscape', licence: 'MIT' },
  { name: 'electron', licence: 'MIT' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'lowdb', licence: 'MIT' },
  { name: 'mammoth', licence: 'BSD-2-Clause' },
  { name: 'marked', licence: 'MIT' },
  { name: 'opencc-js', licence: 'MIT AND Apache-2.0' },
  { name: 'pdfjs-dist', licence: 'Apache-2.0' },
  { name: 'pdfkit', licence: 'MIT' },
  { name: 'fontkit', licence: 'MIT' },
  { name: 'linebreak', licence: 'MIT' },
  { name: '@expo-google-fonts/noto-serif-sc', licence: 'MIT AND OFL-1.1' },
  { name: 'radix-ui', licence: 'MIT' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'saxes', licence: 'ISC' },
  { name: 'zod', licence: 'MIT' },
]
