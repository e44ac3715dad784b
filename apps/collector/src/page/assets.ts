/** In the addresses of the page's files, which are kept for ever: change it with them and with public/page.js. */
export const VERSION = '1'
