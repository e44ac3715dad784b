import type { Frames } from '../bank.ts'

export const frames: Frames = {
  adjectives: {
    praise: `excelente, buenísim@, estupend@, fantástic@, maravillos@, impecable, perfect@, genial, increíble,
      espectacular, de lujo, de diez, de primera, inmejorable, magnífic@, extraordinari@, encantador@, precios@,
      hermos@, lind@, bonit@, buen@, muy buen@, súper buen@, rapidísim@, comodísim@, agradable, muy agradable,
      brutal, bárbar@, padrísim@, chévere, bacán, mundial, fenomenal, sobresaliente, delicios@, un acierto,
      un diez, una maravilla, una pasada, una joya, un encanto, lo mejor`,
    blame: `pésim@, malísim@, horrible, terrible, fatal, nefast@, asqueros@, lamentable, vergonzos@, deplorable,
      un desastre, una vergüenza, una porquería, una basura, un asco, un horror, un fraude, un timo, una estafa,
      un chasco, una decepción, mal@, muy mal@, lentísim@, sucí@, inaceptable, deficiente, decepcionante,
      de lo peor, lo peor, un robo, carísim@, chaf@, una cagada, indignante, inútil, viej@ y descuidad@, ruidos@,
      desagradable, incómod@, descuidad@`,
    middling: `normal, regular, correct@, aceptable, pasable, del montón, mejorable, básic@, sin más, justit@,
      ni bien ni mal, más o menos, norm@lit@, estándar, un poco antigu@, algo car@, algo pequeñ@, un poco lent@`,
  },
  sentences: `{noun} es {adjective}
    {noun} está {adjective}
    {noun} fue {adjective}
    {noun} me pareció {adjective}
    {noun} {adjective}
    {noun}, {adjective}
    la verdad es que {noun} es {adjective}
    diría que {noun} es {adjective}
    {noun} resultó {adjective}
    encontramos {noun} {adjective}`,
  praise: `(lo|la) recomiendo (al cien por cien|sin dudarlo|totalmente|a ojos cerrados|mucho|)
    (volveremos|volveré|regresaré|repetiremos) (seguro|sin duda|muy pronto|)
    (muy|súper|más que) (contentos|satisfecha|feliz|conforme)
    nos encantó (todo|cada detalle|)
    me ha encantado
    superó (todas nuestras|mis|con creces las) expectativas
    una experiencia (inolvidable|maravillosa|única|increíble|de diez)
    (muchas gracias|gracias de corazón|mil gracias) por todo
    no cambiaría nada
    cero quejas
    no tuvimos (ningún problema|ni una queja|ni un solo inconveniente)
    (nada|ni una cosa) que reprochar
    (vale la pena|merece la pena|vale muchísimo la pena)
    ojalá (todos fueran así|pueda volver pronto)
    (sigan así|felicidades a todo el equipo|enhorabuena|los felicito)
    imposible pedir más
    da gusto (comprar así|que te traten así|)
    el mejor (que he probado|de la ciudad|con diferencia|sin duda)
    no se (lo pierdan|van a arrepentir|arrepentirán)
    quedamos encantados
    lo disfrutamos (muchísimo|mucho|al máximo)
    sin duda la mejor (decisión|opción|compra)
    altamente recomendable
    la pasamos (increíble|de maravilla|súper bien)`,
  blame: `no (lo|la|los) recomiendo (para nada|a nadie|)
    no (vuelvo|volveré|regresaré|pienso volver) (nunca|jamás|más|)
    (muy|súper|totalmente) (decepcionada|descontento|insatisfechos|molesta)
    qué (decepción|mala experiencia|desastre|falta de respeto)
    no me gustó (nada|en absoluto|para nada)
    deja mucho que desear
    (esperaba|esperábamos) (mucho más|otra cosa|algo mejor)
    no vale la pena
    no (lo compren|vayan|pierdan su tiempo|se dejen engañar)
    nos arruinaron (las vacaciones|la noche|el cumpleaños)
    una mala experiencia de principio a fin
    me arrepiento de haber (comprado|venido|contratado|reservado)
    hay (opciones mucho mejores|sitios mejores) por (menos|la mitad)
    nada (bueno|positivo) que decir
    no cumplieron (nada de lo prometido|con lo ofrecido)
    no están a la altura
    no (sirve|funciona|responden|entiendo cómo siguen abiertos)
    ni (rápido ni barato|bueno ni barato|amables ni eficaces)
    (mala|pésima|malísima) (atención|organización|calidad|gestión)
    mi peor (compra|estancia|experiencia) (en años|)
    me quedé con las ganas y sin dinero
    así no se trata a un cliente
    han perdido un cliente`,
  middling: `(no está mal|está bien), (pero tampoco es para tanto|sin más|nada más)
    nada (del otro mundo|especial|que destacar|fuera de lo normal)
    ni (bien ni mal|fu ni fa|bueno ni malo)
    (regular|normal|más o menos|pasable|correcto|aceptable)
    cumple (su función|con lo básico|sin destacar) (y ya|y poco más|)
    (podría|pudo|debería) (mejorar|ser mejor|estar mejor) (en varios aspectos|)
    (hay|tiene) cosas (buenas|que me gustaron) y (otras malas|otras que no tanto|otras por mejorar)
    para (una noche|salir del paso|un apuro) (está bien|sirve|vale)
    es (un sitio|un lugar|un servicio) (correcto|normalito|del montón) (sin lujos|)
    esperaba (un poco|algo) más (por su fama|por el precio|)
    (está|es) sobrevalorado
    tiene potencial, pero (le falta|necesita) (mantenimiento|organización|cariño)
    ha bajado (un poco|algo) con los años
    le doy (tres estrellas|un seis|un aprobado justo)
    depende (del día|de quién te atienda|de lo que busques)
    no sé si (volvería|repetiría)
    con (algunos|un par de) (detalles|fallos) (por mejorar|a corregir)
    ni lo recomiendo ni lo dejo de recomendar
    de momento bien, ya veremos
    (relación calidad precio|en general|en conjunto) (normal|aceptable|correcta)`,
  outrage: `(nunca|jamás) (más|en la vida) (vuelvo|volveré|volvería) a (comprar|pisar este lugar|contratar con ustedes)
    (es|son) (una estafa|unos ladrones|unos sinvergüenzas|una vergüenza|un robo a mano armada)
    voy a (denunciarlos|poner una denuncia|ir a consumo|hablar con mi abogado|la Profeco)
    huyan (de este sitio|de esta empresa|)
    el peor (servicio|hotel|lugar|trato) (de mi vida|que he visto|del mundo)
    quiero (la baja ya|mi dinero de vuelta|hablar con un responsable ya)
    me cambio de compañía (hoy mismo|en cuanto pueda)
    cero estrellas si pudiera
    es (intolerable|inadmisible|indignante|inaudito)`,
  irony: `(genial|perfecto|estupendo|maravilloso|fantástico)
    (gracias|muchas gracias) por (nada|arruinarme el día|la tomadura de pelo)
    (qué bien|bravo|felicidades|enhorabuena)
    (un aplauso|premio) para (ustedes|la empresa)
    (excelente|brillante) (servicio|trabajo|gestión), (sí, cómo no|de verdad|ironía)`,
  turns: 'pero, sin embargo, en cambio, lástima que, eso sí, el problema es que, solo que',
  concessions: 'aunque, a pesar de que, si bien',
  openings: `la verdad,
    hola,
    buenas tardes,
    fui con mi familia y
    vine por recomendación y
    mi experiencia:
    les cuento:
    después de dos años como cliente,
    es la segunda vez y
    en resumen,
    para empezar,
    sinceramente,`,
  emotions: {
    anger: `estoy (furiosa|harto|indignada|que echo humo)
      qué (rabia|coraje|bronca|cabreo)
      me tienen (harta|hasta las narices|hasta la madre)
      es una falta de respeto`,
    sadness: `qué (pena|tristeza|lástima)
      me siento (triste|defraudada|abandonado)
      salí (llorando|con el corazón roto)
      una (gran|) desilusión`,
    fear: `me (preocupa|da miedo) (la seguridad de mis datos|lo que pueda pasar|quedarme sin dinero)
      tengo miedo de (perder el dinero|que vuelva a pasar)
      me sentí (insegura|en peligro)
      pasé una angustia (terrible|enorme)`,
    joy: `estoy (feliz|encantada|contentísimo|emocionada)
      qué (alegría|gusto|felicidad)
      me hicieron (el día|muy feliz)
      salimos con una sonrisa enorme`,
    surprise: `(no me lo esperaba|qué sorpresa|me quedé con la boca abierta|no me lo podía creer)
      (wow|guau), (quién lo diría|nunca lo había visto)`,
    disgust: `qué (asco|repugnancia)
      (daba|me dio) (asco|náuseas)
      un olor (repugnante|nauseabundo|a podrido)`,
  },
}
