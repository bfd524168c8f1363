CREATE TABLE "recovery_codes" (
	"employee_id" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "recovery_codes_employee_id_hash_pk" PRIMARY KEY("employee_id","hash")
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_employee_id_employees_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;