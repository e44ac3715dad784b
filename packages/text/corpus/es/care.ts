import type { Bank } from '../bank.ts'

export const care: Bank = {
  touchpoint: 'care',
  nouns: {
    masculine: `el hospital, el doctor, el dentista, el enfermero, el tratamiento, el turno, el curso, el entrenador,
      el taller, el mecánico, el presupuesto, el diagnóstico, el colegio`,
    feminine: `la clínica, la doctora, la enfermera, la farmacia, la cita, la peluquería, la clase, la reparación,
      la guardería, la veterinaria, la limpieza, la sala de espera`,
  },
  said: [
    {
      theme: 'professionalism',
      praise: `la doctora (explica todo con calma|acertó a la primera|se tomó su tiempo|es una eminencia)
        el mecánico (es honesto y no cobra de más|dejó el coche como nuevo|sabe lo que hace)
        las enfermeras (son unos ángeles|me quitaron el miedo|cariñosas y profesionales)
        el profesor (contagia ganas|explica de maravilla|está siempre disponible)
        salí (sin dolor|como nueva|tranquilo y bien informado)`,
      blame: `el médico (ni me miró|me despachó en dos minutos|se equivocó de diagnóstico)
        el taller (cambió piezas que no hacían falta|me devolvió el coche peor|no da la cara)
        me hicieron (una chapuza|un destrozo en el pelo|repetir la prueba tres veces)
        el profesor (falta cada semana|lee las diapositivas|no sabe enseñar)
        perdieron (mis análisis|mi historia clínica|mi expediente)`,
    },
    {
      theme: 'waiting',
      praise: `me (pasaron|atendieron) a mi hora (exacta|)
        consiguieron cita (para el día siguiente|enseguida)`,
      blame: `(tres|cuatro|cinco) horas en urgencias (sin que nadie me viera|con mi hijo con fiebre)
        la cita (la cambiaron cuatro veces|es para dentro de ocho meses)`,
    },
    {
      theme: 'respect',
      praise: `tratan a los (mayores|niños|pacientes) con (mucho cariño|respeto|una paciencia enorme)`,
      blame: `me (hablaron de mala manera|hicieron sentir tonta|trataron como un número|gritaron delante de todos)
        no respetan (el turno|la intimidad|a los abuelos)`,
    },
    {
      theme: 'price',
      praise: `(cobran lo justo|precio honesto|más barato de lo que pensaba)`,
      blame: `el presupuesto era (cien|doscientos) y cobraron (el doble|trescientos)
        (carísimo|un dineral) para (diez minutos|lo que hicieron)`,
    },
    {
      theme: 'availability',
      praise: `siempre hay (cita|hueco|alguien) cuando lo necesitas`,
      blame: `nunca hay (cita|turnos|medicamentos|sitio) y (nadie coge el teléfono|la web no deja)
        cerraron (sin avisar|media hora antes)`,
    },
  ],
  facts: `Tengo cita con (la doctora|el dentista) el (martes|viernes)
    Me operaron en (abril|enero)
    ¿Atienden (por seguro|los sábados)?
    Voy al gimnasio dos veces por semana
    El curso empieza en (septiembre|dos semanas)
    Llevé el coche a la revisión de los (veinte|sesenta) mil`,
}
