import { fieldNames } from '@vigia/domain/imports'
import { presets } from '@vigia/domain/imports'

export const help = `Import signals from a CSV (with a header) or NDJSON file.

  npm run import -- FILE [options]

  --preset NAME          A mapping for a well known file: ${Object.keys(presets).join(', ')}
  --map FIELD=SOURCE     One field of the signals; repeat it. Adds to the preset or overrides it. SOURCE is
                           column                 the cell as it is
                           column|general         general where the cell is empty
                           column{bad:1,good:5}   a meaning for each value
                           const:nps              the same for every row
  --dry-run              Read everything, send nothing: show the first signals and count
  --shift-to YYYY-MM-DD  Move all dates by whole days so that the newest row lands on that day
  --url URL              Where Vigía is (http://localhost:8787)
  --key vg_sk_…          A secret key; VIGIA_KEY serves too, and a local run needs none
  --limit N              Only the first N rows
  --batch N              Signals a request, up to 500 (500)
  --parallel N           Requests at once, up to 3 (2)
  --encoding NAME        utf-8 (default), windows-1252, iso-8859-1, windows-1251 and the like
  --resume               Go on where an earlier run was interrupted; this is the default
  --restart              Send everything again; what is recorded already is not recorded twice

Fields: ${fieldNames}.
With "type" mapped the rows are events, else feedback. Times without a zone are UTC. Without any mapping the header is
read and one is suggested.

However often a file is imported, each row counts once, and two identical rows count twice. Rows that cannot be read are
left out and listed with their reason in .vigia/imports (VIGIA_STATE moves it).

Exit codes: 0 all recorded, 1 it failed (start it again to go on), 2 the command is wrong, 3 done but some rows were
left out, 130 interrupted.

En español: importa un CSV o NDJSON. "npm run import -- ARCHIVO --map score=nota --map metric=const:csat
--map comment=comentario --map occurredAt=fecha" dice qué columna es qué; "--dry-run" enseña qué se registraría sin
enviar nada; "--shift-to 2026-03-01" acerca las fechas antiguas. Si se interrumpe, el mismo comando continúa donde se
quedó, y repetirlo no duplica nada. Las filas que no se pueden leer quedan en .vigia/imports, con su motivo.
`
