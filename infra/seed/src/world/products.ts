export interface Product {
  es: string
  en: string
  /** In euros, from and to. */
  price: readonly [number, number]
  isBicycle: boolean
}

const bicycle = (es: string, en: string, from: number, to: number): Product => ({
  es,
  en,
  price: [from, to],
  isBicycle: true,
})
const part = (es: string, en: string, from: number, to: number): Product => ({
  es,
  en,
  price: [from, to],
  isBicycle: false,
})

export const products: readonly Product[] = [
  bicycle('la bici urbana', 'the city bike', 420, 780),
  bicycle('la bici eléctrica', 'the e-bike', 1290, 2600),
  bicycle('la bici infantil', 'the kids’ bike', 160, 290),
  bicycle('la gravel', 'the gravel bike', 980, 2100),
  bicycle('la plegable', 'the folding bike', 520, 890),
  part('el casco', 'the helmet', 39, 129),
  part('el candado', 'the lock', 25, 95),
  part('la sillita', 'the child seat', 55, 140),
  part('las luces', 'the lights', 18, 70),
  part('las alforjas', 'the panniers', 45, 150),
  part('los guantes', 'the gloves', 15, 45),
  part('el maillot', 'the jersey', 35, 90),
  part('las cubiertas', 'the tyres', 30, 110),
]
