const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const spanishFirstNames = words(`
  Lucía Martina Sofía Valeria Daniela Paula Julia Elena Carla Irene Noelia Rocío Marina Alba Teresa Isabel Gabriela
  Camila Mariana Valentina Manuela Salomé Ximena Hugo Mateo Pablo Diego Álvaro Javier Adrián Marcos Rubén Jorge Raúl
  Tomás Sebastián Santiago Felipe Emiliano Joaquín Ignacio Óscar Ernesto Gustavo`)

export const spanishLastNames = words(`
  García Martínez López Sánchez Pérez Gómez Ruiz Díaz Moreno Muñoz Romero Navarro Torres Domínguez Vázquez Ramos Gil
  Serrano Blanco Molina Castro Ortega Rubio Marín Sanz Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero
  Cano Prieto Méndez Calvo Cruz Gallego Vidal León Rojas Quintero Restrepo Ospina Pineda Cárdenas`)

export const englishFirstNames = words(`
  Emma Olivia Grace Hannah Chloe Sarah Laura Kate James Oliver Jack Thomas Daniel Ben Luke Adam Priya Wei Amara Liam`)

export const englishLastNames = words(`
  Smith Jones Taylor Brown Wilson Evans Walker Wright Green Hall Clarke Murphy Kelly Patel Khan Chen Okafor Young`)
