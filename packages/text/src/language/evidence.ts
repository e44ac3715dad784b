/** Words that only one of the two languages writes; without accents, most frequent first. */
export const spanishWords =
  'de la que el en y los se del las un por con una su para es al lo como mas pero sus le ya o este si ' +
  'porque esta entre cuando muy sobre ser tiene tambien hasta hay donde quien desde todo nos durante ' +
  'todos uno les ni contra otros ese eso ante ellos e esto mi antes algunos unos yo otro otras otra ' +
  'tanto esa estos mucho quienes nada muchos cual poco ella estar estas algunas algo nosotros mis tu ' +
  'te ti tus fue era son estan estaba han ha he sido tengo hace hacer nunca siempre aun asi bien ' +
  'gracias bueno buena malo mala todavia ahora hoy dia dias ano anos vez veces sin segun solo despues ' +
  'luego aqui alli ahi cada nadie ningun ninguna usted ustedes pedido cuenta dinero quiero puedo puede ' +
  'pueden hola servicio tienda llego compra compre cliente atencion excelente pesimo precio producto ' +
  'calidad espera me meses semana semanas horas encanta encanto mejor peor mal rapido facil trato ' +
  'envio funciona'

export const englishWords =
  'the of and to in is it you that was for on are with as his they i at be this have from had by but ' +
  'what were we when your said there use an each which she do how their if will up other about out ' +
  'many then them these so some her would make like him into time has look two more go see could my ' +
  'than been who its now find long down day did get come made may part over new take only little work ' +
  'know place year me not or all very just good great bad really never always still again because ' +
  'after before service staff product order ordered price quality delivery money thanks thank please ' +
  'hello every much too also got our us am cant dont didnt wont isnt im ive back call called phone ' +
  'help helpful nice best worst wait waiting weeks hours days easy fast slow love nobody no'

/** Letters that speak for Spanish (above 0) or English (below 0); `_` is the edge of a word. */
export const letterWeights: readonly (readonly [weight: number, grams: string])[] = [
  [1.2, 'cio ndo _ll ue_ ado ada ido ida nte aje rro rra oso osa jo_ ja_ zo_ mos ron aba nto illo'],
  [
    0.7,
    'o_ a_ _es os_ as_ dad ci_ qu_ que qui _hu _tu gue gui ito ita izo za_ ie_ uy uel ien tar ero era iza cion dor',
  ],
  [0.4, 'ia io ua ar_ er_ ir_ _a_ _no _co _pr ez_ i_ ene eja _ca _re _en ad_ ll j ez rr ue'],
  [-1.2, 'th w ght sh ing ck ly_ wh oo ee k oug tio kn ay_ ey_ ow ould _my ed_ ss_ ll_ ry_ ty_ ff ph'],
  [
    -0.7,
    'y_ t_ d_ ck_ ea ou p_ m_ g_ h_ ea_ rs_ ts_ ds_ ns_ ks_ ps_ nt_ ld_ rd_ st_ _sp _st ght pp tt gg mm dd',
  ],
  [-0.4, 'b_ f_ c_ ve_ te_ se_ ke_ le_ ne_ ge_ oa ai ie ur _sh _un _y _th _be _h ne_ er_ us_ me_ ce_ re_'],
]
