/** Sentences written one by one, for what phrases put together do not say. */
export const sentences = {
  negative: `Llamé para dar de baja y me tuvieron una hora dando vueltas
    Me dijeron 48 horas y ya van doce días
    Ni una disculpa, ni una llamada, ni nada
    Si pudiera poner menos de una estrella la pondría
    Tres veces he escrito y las tres me contesta un robot
    No entiendo cómo pueden tratar así a la gente mayor
    El aire no enfriaba, la ducha no calentaba y el gerente no aparecía
    Pagamos por vista al mar y daba al estacionamiento
    Mi hija cumplió años sin su regalo por culpa de ustedes
    Nos sentamos, esperamos media hora y nos fuimos sin que nadie viniera
    Lo único bueno fue irnos
    Mucha publicidad y poca verdad
    De sabor cero y de precio mil
    Después de la cena pasamos la noche en el hospital
    Cuando reclamas, nadie te conoce
    Te prometen la luna para vender y luego desaparecen
    Otra vez lo mismo, y van cinco
    Yo no pedí este seguro y me lo cobran cada mes
    Cancelé dentro del plazo y me cobraron igual
    Cuatro días de vacaciones, cuatro días reclamando
    No hay quien hable con una persona de verdad
    No se puede dormir con la obra del piso de arriba
    Vaya forma de perder clientes
    Le falta limpieza, le falta personal y le sobra precio
    No fueron amables ni nos dieron solución
    No es lo que prometían y encima hay que pagar el envío de vuelta
    A mi madre la dejaron esperando en una silla toda la mañana
    El pollo estaba crudo y se lo llevaron sin pedir perdón
    Se les olvidó la mitad del pedido y no quisieron volver
    Con lo que cuesta, uno espera al menos agua caliente
    El cuarto sin ventana, el baño sin puerta y el wifi sin señal
    Nada de lo que sale en la página es cierto
    Si buscan tranquilidad, este no es el lugar
    Lo devolvería todo, hasta la bolsa
    Tienen que mejorar muchísimo la limpieza y el trato
    Se cae la llamada justo cuando por fin contestan
    Nos mandaron al anexo, que no tiene nada que ver con el hotel
    Los de seguridad nos trataron como delincuentes
    Al final tuvimos que irnos a otro hotel y no nos devolvieron nada
    xq no contestan?? llevo toda la semana escribiendo
    q mal servicio d verdad`,
  positive: `Nos trataron como si fuéramos de la familia
    Entré con un problema y salí con una solución y una sonrisa
    Marta se merece un aumento
    No tengo más que buenas palabras
    Tercera vez que venimos y no será la última
    Si vuelvo a la ciudad, vuelvo a este hotel
    Mis hijos no querían irse
    No esperaba tanto por tan poco
    Pedí ayuda un domingo y me contestaron en diez minutos
    Por fin una empresa que cumple lo que dice
    Desde que los contraté no he tenido que llamar ni una vez
    Un lugar para volver siempre
    Todo lo que probamos estaba para repetir
    El atardecer desde la terraza, un sueño
    Cuidan hasta el último detalle
    Ni una pega que poner
    Nunca me habían atendido tan bien
    Imposible no quedarse con ganas de volver
    Lo arreglaron sin cobrarme ni un peso
    Se preocuparon por mí y me llamaron al día siguiente
    Mi abuela ya sabe usar la app, con eso lo digo todo
    Celebramos la boda y salió todo redondo
    El cocinero salió a preguntar si nos había gustado y claro que sí
    El guía sabe muchísimo de historia y lo cuenta con gracia
    Visita obligada si pasas por allí
    Me lo cambiaron sin preguntar y con una disculpa
    No falla nunca
    La mejor relación entre lo que pagas y lo que recibes
    Dormimos como angelitos
    Se come como en casa de la abuela
    Un oasis en medio de la ciudad
    Llegamos tarde y aun así nos prepararon la cena
    Nada que envidiar a los más caros
    Todo el mundo saluda y sonríe
    Un equipazo, de la puerta a la cocina
    Lo volvería a comprar mil veces
    Ideal para ir con niños, hay de todo para ellos
    Mil gracias a Yolanda y a Ernesto por su paciencia
    tdo perfecto, 100% recomendado
    buenisima onda los chicos, re atentos`,
  neutral: `La comida bien, la atención regular
    Bonito por fuera, viejo por dentro
    Buen sitio para una noche, no para una semana
    El hotel es bonito, pero necesita mantenimiento
    Muy buena ubicación, aunque las habitaciones son pequeñas y ruidosas
    La comida es rica, pero el servicio es lento
    El producto es bueno, la entrega fue mala
    Amables, sí; rápidos, no
    Hay platos muy buenos y otros bastante flojos
    Ni me encantó ni me disgustó
    Pedí información y me la dieron
    Es lo que es por el precio que tiene
    Lo mejor la playa, lo peor la comida
    Los empleados son un encanto, las instalaciones piden una reforma
    El sitio tiene encanto, una pena el ruido
    Estuvo bien, sin grandes lujos
    Mucha gente en temporada alta, en invierno quizá mejor
    La atención correcta, la comida algo repetitiva y la playa bonita
    Era mejor hace unos años, aunque sigue siendo agradable
    A algunos les gusta, a mí me dejó igual
    Se puede comer, tampoco hay que esperar milagros
    Tardó lo que dijeron que tardaría
    Quizá vuelva si bajan los precios
    La primera vez fue mejor que la segunda
    Para ir de paso cumple
    Funciona, aunque la aplicación es algo confusa
    Sugiero que abran también los domingos
    Sería bueno que pusieran más sillas
    Todavía no lo he probado
    Solo pasé a preguntar
    Aún es pronto para opinar
    No he tenido que usar el servicio todavía
    Precio medio, calidad media
    Le faltan pocas cosas para ser un gran lugar
    Tuvo sus fallos, pero el personal intentó compensarlo
    Las raciones pequeñas pero sabrosas, los precios algo altos
    Unas cosas por otras, un tres
    Buena idea, ejecución a medias
    El desayuno bien, la cena floja
    Habitación amplia, baño pequeño y antiguo`,
}
