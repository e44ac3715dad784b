import type { Bank } from '../bank.ts'

export const shop: Bank = {
  touchpoint: 'shop',
  nouns: {
    masculine: `el producto, el pantalón, el teléfono, el probador, el vendedor, el surtido, el material,
      el acabado, el aparato, el empaque, el catálogo, el proceso de compra, el regalo, el juguete`,
    feminine: `la tienda, la compra, la página web, la aplicación, la camisa, la talla, la garantía, la caja,
      la calidad, la tela, la batería, la lavadora, la oferta, la bicicleta, la cremallera`,
  },
  said: [
    {
      theme: 'quality',
      praise: `la calidad (es buenísima|supera lo que esperaba|se nota al tocarlo)
        es (tal cual|idéntico a|igual que en) la foto y (sienta genial|queda perfecto)
        los materiales son (de primera|resistentes|muy buenos)
        llevo (un año|seis meses) usándolo y (sigue como nuevo|va de maravilla)`,
      blame: `la tela es (finísima|áspera|de mala calidad) y (encogió|se destiñó|se rompió) al primer lavado
        parece (de juguete|un producto chino barato|usado)
        nada que ver con (la foto|lo anunciado|la descripción)
        plástico (barato|malo) que se parte con mirarlo`,
    },
    {
      theme: 'product_defect',
      praise: `venía con un rasguño y me lo cambiaron (sin preguntar|en el acto)`,
      blame: `(llegó|vino|me lo entregaron) (roto|rayado|defectuoso|golpeado|incompleto)
        dejó de funcionar (a la semana|al segundo día|al mes|justo al acabar la garantía)
        la batería (no dura nada|se hincha|no carga)
        (faltan piezas|falta el cargador|le falta un tornillo) y no se puede montar`,
    },
    {
      theme: 'returns',
      praise: `la devolución (fue facilísima|fue muy sencilla|sin preguntas) y el dinero volvió (al día siguiente|enseguida)
        me cambiaron la talla (sin ticket|en un minuto|sin poner pegas)`,
      blame: `no me (aceptan|dejan hacer) la devolución (aunque está sin estrenar|con el ticket en la mano)
        llevo (un mes|dos meses|cinco semanas) esperando (el reembolso|que me devuelvan el dinero)
        para devolver algo (te marean|hay que rogar|te hacen dar mil vueltas)`,
    },
    {
      theme: 'functionality',
      praise: `la aplicación (va rapidísimo|es muy intuitiva|funciona de maravilla)
        comprar en la web es (muy fácil|comodísimo|cosa de dos clics)`,
      blame: `la página (se cae|se cuelga|da error) (al pagar|cada dos por tres|justo al final)
        la app (no abre|se cierra sola|es un desastre|no reconoce mi clave)
        el cupón (no funciona|da error|nunca se aplica)`,
    },
    {
      theme: 'availability',
      praise: `(siempre|) tienen (de todo|mucha variedad|todas las tallas)
        encontré lo que no había en ninguna otra parte`,
      blame: `nunca hay (existencias|mi talla|lo que anuncian|stock)
        me vendieron algo que (no tenían|estaba agotado) y luego cancelaron
        pocas cajas abiertas y (colas larguísimas|filas eternas)`,
    },
    {
      theme: 'price',
      praise: `(precios inmejorables|muy barato|baratísimo|a buen precio) y de calidad
        las ofertas (son de verdad|valen mucho la pena)`,
      blame: `el precio (de la etiqueta no era el de la caja|subió de un día para otro|es abusivo)
        las rebajas son (mentira|un engaño), suben antes los precios
        más caro que en (cualquier otra tienda|la competencia)`,
    },
    {
      theme: 'staff',
      praise: `la vendedora (me asesoró de maravilla|tuvo mucha paciencia|fue un amor)
        los chicos de la tienda (saben mucho|ayudan en todo|son majísimos|son muy buena onda)`,
      blame: `el dependiente (ni levantó la vista del móvil|me miró con desprecio|no tenía ni idea)
        el guardia nos siguió por toda la tienda como a ladrones
        nadie quiere (atender|ayudar|hacerse cargo) en esa sucursal`,
    },
  ],
  facts: `Compré (una camisa|un teléfono|dos libros|una lavadora) (en la tienda del centro|por internet|la semana pasada)
    ¿Tienen (la talla M|este modelo en azul|tarjetas de regalo)?
    ¿Hasta qué hora abren (hoy|el domingo)?
    Quisiera saber si (hacen envíos a Canarias|puedo pagar a plazos|está disponible en otro color)
    Pagué con tarjeta y recogí en tienda
    El pedido tiene (tres artículos|dos cajas)`,
}
