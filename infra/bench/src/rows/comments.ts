/** Comments as customers write them, 60 to 120 characters, in both languages and every mood. */
export const comments = [
  'El paquete llegó tres días tarde y nadie me avisó, tuve que llamar dos veces para saber dónde estaba.',
  'Muy contenta con la compra, la bici es preciosa y el montaje fue facilísimo. ¡Gracias a todo el equipo!',
  'La pieza venía rota y en la tienda me dijeron que no podían hacer nada. No vuelvo a comprar aquí.',
  'Precio correcto, aunque la web va lenta y me costó encontrar la talla que buscaba.',
  'El técnico fue muy amable y resolvió la avería en media hora, explicándome cada paso.',
  'Llevo cuarenta minutos esperando al teléfono y me han pasado ya con tres personas distintas.',
  'Todo bien, sin más. Llegó cuando dijeron y funciona como se esperaba.',
  'The parcel was two weeks late and your support kept telling me to wait. I am done with this shop.',
  'Lovely service from start to finish, Marta at the desk remembered my name and my order!',
  'The app crashes every time I try to pay, please fix it, I had to order from my laptop instead.',
  'Good value for the money, but the instructions were confusing and a screw was missing.',
  'Not bad at all, quicker than I expected and the courier was polite.',
  'I explained my problem three times to three different people and it is still not solved.',
  'It does what it should. Delivery was on the day you promised, nothing to complain about.',
]

const LONG = 400

/** The same words, in comments of about 400 characters. */
export const longComments = comments.map((comment, i) => {
  const sameLanguage = comments.filter((_, j) => j < 7 === i < 7)
  let text = comment
  for (let next = i + 1; text.length < LONG; next += 1)
    text += ` ${sameLanguage[next % sameLanguage.length] ?? ''}`
  return text.slice(0, LONG)
})
