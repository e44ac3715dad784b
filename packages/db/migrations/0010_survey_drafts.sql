CREATE TABLE `survey_drafts` (
	`organization_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`from_version` integer NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `survey_id`)
) STRICT, WITHOUT ROWID;
