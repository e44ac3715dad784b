-- What customers really did, and how cases ended, wait here until the nightly learning takes them up.
CREATE TRIGGER outcomes_labelled AFTER INSERT ON outcomes WHEN NEW.outcome IN ('churned', 'stayed', 'returned')
BEGIN
  INSERT INTO label_queue (organization_id, customer_id, at, source, label, cause_id)
  VALUES (NEW.organization_id, NEW.customer_id, NEW.occurred_at, 'outcome', NEW.outcome = 'churned', NEW.id)
  ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER outcomes_unlabelled AFTER DELETE ON outcomes
BEGIN
  DELETE FROM label_queue WHERE organization_id = OLD.organization_id AND cause_id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER cases_labelled AFTER UPDATE OF status ON cases
WHEN NEW.status = 'resolved' AND OLD.status <> 'resolved' AND NEW.outcome IN ('saved', 'lost') AND NEW.resolved_at IS NOT NULL
BEGIN
  INSERT INTO label_queue (organization_id, customer_id, at, source, label, cause_id)
  VALUES (NEW.organization_id, NEW.customer_id, NEW.resolved_at, 'case', NEW.outcome = 'lost', NEW.id)
  ON CONFLICT DO UPDATE SET at = excluded.at, label = excluded.label;
END;
--> statement-breakpoint
CREATE TRIGGER cases_unlabelled AFTER UPDATE OF status ON cases WHEN NEW.status <> 'resolved' AND OLD.status = 'resolved'
BEGIN
  DELETE FROM label_queue WHERE organization_id = NEW.organization_id AND cause_id = NEW.id;
END;
