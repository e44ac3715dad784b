declare module '*?language=es' {
  export const messages: { es: import('./messages/index.ts').Messages }
}
declare module '*?language=en' {
  export const messages: { en: import('./messages/index.ts').Messages }
}
