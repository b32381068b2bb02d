CREATE TABLE log_device (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE log_commit (
  device INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT, chain TEXT NOT NULL,
  PRIMARY KEY (device, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_group (
  device INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, entity TEXT NOT NULL, record TEXT NOT NULL, line TEXT NOT NULL,
  PRIMARY KEY (device, first)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_group_record ON log_group (record, entity);

CREATE TABLE log_stamp (
  entity TEXT NOT NULL, record TEXT NOT NULL, stamps TEXT NOT NULL,
  PRIMARY KEY (entity, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_document (
  id INTEGER PRIMARY KEY, entity TEXT NOT NULL, record TEXT NOT NULL UNIQUE,
  shown TEXT NOT NULL, shown_en TEXT, excerpt TEXT NOT NULL, excerpt_en TEXT NOT NULL,
  title TEXT NOT NULL, alias TEXT NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE INDEX search_document_title ON search_document (title);

CREATE VIRTUAL TABLE search_gram USING fts5 (title, alias, body, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE local_setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER "log_commit_guard_insert" BEFORE INSERT ON "log_commit" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "log_commit_guard_update" BEFORE UPDATE ON "log_commit" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "log_commit_guard_delete" BEFORE DELETE ON "log_commit" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "log_group_guard_insert" BEFORE INSERT ON "log_group" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "log_group_guard_update" BEFORE UPDATE ON "log_group" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "log_group_guard_delete" BEFORE DELETE ON "log_group" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "log_stamp_guard_insert" BEFORE INSERT ON "log_stamp" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "log_stamp_guard_update" BEFORE UPDATE ON "log_stamp" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "log_stamp_guard_delete" BEFORE DELETE ON "log_stamp" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "search_document_guard_insert" BEFORE INSERT ON "search_document" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "search_document_guard_update" BEFORE UPDATE ON "search_document" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "search_document_guard_delete" BEFORE DELETE ON "search_document" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, deflated INTEGER NOT NULL, bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER "blob_guard_insert" BEFORE INSERT ON "blob" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "blob_guard_update" BEFORE UPDATE ON "blob" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "blob_guard_delete" BEFORE DELETE ON "blob" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "plan" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "title" TEXT,
  "titleEn" TEXT,
  "organisation" TEXT,
  "organisationEn" TEXT,
  "organisationKind" TEXT,
  "organisationKindEn" TEXT,
  "demo" INTEGER,
  "edition" TEXT,
  "issuedOn" TEXT,
  "nextReviewOn" TEXT,
  "confidentiality" TEXT,
  "confidentialityEn" TEXT,
  "custodianId" TEXT,
  "custodianUnitId" TEXT,
  "storage" TEXT,
  "policy" TEXT,
  "policyEn" TEXT,
  "scope" TEXT,
  "firstSystemIds" TEXT,
  "newSystemRule" TEXT,
  "newSystemRuleEn" TEXT,
  "threats" TEXT,
  "criterionWeights" TEXT,
  "budgetMonth" INTEGER,
  "dutyLimitHours" INTEGER,
  "bcpReference" TEXT,
  "bcpReferenceEn" TEXT,
  "cardDefaults" TEXT
) STRICT;

CREATE INDEX "plan_custodianId" ON "plan" ("custodianId");

CREATE INDEX "plan_custodianUnitId" ON "plan" ("custodianUnitId");

CREATE TRIGGER "plan_guard_insert" BEFORE INSERT ON "plan" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "plan_guard_update" BEFORE UPDATE ON "plan" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "plan_guard_delete" BEFORE DELETE ON "plan" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "device" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "code" TEXT,
  "signingKey" TEXT,
  "enrolledAt" TEXT,
  "removedAt" TEXT
) STRICT;

CREATE TRIGGER "device_guard_insert" BEFORE INSERT ON "device" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "device_guard_update" BEFORE UPDATE ON "device" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "device_guard_delete" BEFORE DELETE ON "device" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "unit" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "minPeople" INTEGER
) STRICT;

CREATE TRIGGER "unit_guard_insert" BEFORE INSERT ON "unit" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "unit_guard_update" BEFORE UPDATE ON "unit" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "unit_guard_delete" BEFORE DELETE ON "unit" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "skill" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT
) STRICT;

CREATE TRIGGER "skill_guard_insert" BEFORE INSERT ON "skill" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "skill_guard_update" BEFORE UPDATE ON "skill" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "skill_guard_delete" BEFORE DELETE ON "skill" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "site" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "kind" TEXT,
  "region" TEXT,
  "regionEn" TEXT,
  "address" TEXT,
  "addressEn" TEXT,
  "musterOrder" INTEGER,
  "hazards" TEXT,
  "power" TEXT,
  "cooling" TEXT,
  "seats" INTEGER,
  "serverRoom" INTEGER,
  "electronicLockFailState" TEXT,
  "physicalKeyHolderIds" TEXT,
  "evacueeArea" TEXT,
  "evacueeAreaEn" TEXT,
  "evacueeLimit" INTEGER,
  "lineOrganisationIds" TEXT,
  "sharedBuilding" INTEGER
) STRICT;

CREATE TRIGGER "site_guard_insert" BEFORE INSERT ON "site" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "site_guard_update" BEFORE UPDATE ON "site" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "site_guard_delete" BEFORE DELETE ON "site" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "siteLink" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "fromSiteId" TEXT,
  "toSiteId" TEXT,
  "distanceKm" REAL,
  "travelMinutes" TEXT,
  "coDamage" TEXT
) STRICT;

CREATE INDEX "siteLink_fromSiteId" ON "siteLink" ("fromSiteId");

CREATE INDEX "siteLink_toSiteId" ON "siteLink" ("toSiteId");

CREATE TRIGGER "siteLink_guard_insert" BEFORE INSERT ON "siteLink" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "siteLink_guard_update" BEFORE UPDATE ON "siteLink" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "siteLink_guard_delete" BEFORE DELETE ON "siteLink" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "person" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "kana" TEXT,
  "department" TEXT,
  "unitId" TEXT,
  "title" TEXT,
  "titleEn" TEXT,
  "siteId" TEXT,
  "commuteMinutes" INTEGER,
  "commuteMode" TEXT,
  "walkMinutes" INTEGER,
  "canWalkIn" INTEGER,
  "teleworkReady" INTEGER,
  "skills" TEXT
) STRICT;

CREATE INDEX "person_unitId" ON "person" ("unitId");

CREATE INDEX "person_siteId" ON "person" ("siteId");

CREATE TRIGGER "person_guard_insert" BEFORE INSERT ON "person" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "person_guard_update" BEFORE UPDATE ON "person" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "person_guard_delete" BEFORE DELETE ON "person" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "organisation" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "kind" TEXT,
  "supplyChainParty" TEXT,
  "services" TEXT,
  "servicesEn" TEXT,
  "contractNo" TEXT,
  "serviceAgreement" TEXT,
  "ownBcpConfirmedOn" TEXT,
  "lastJointDrillOn" TEXT,
  "systemIds" TEXT,
  "alternativeId" TEXT,
  "securityAssessment" TEXT
) STRICT;

CREATE INDEX "organisation_alternativeId" ON "organisation" ("alternativeId");

CREATE TRIGGER "organisation_guard_insert" BEFORE INSERT ON "organisation" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "organisation_guard_update" BEFORE UPDATE ON "organisation" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "organisation_guard_delete" BEFORE DELETE ON "organisation" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "contact" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "ownerId" TEXT,
  "order" INTEGER,
  "means" TEXT,
  "value" TEXT,
  "desk" TEXT,
  "deskEn" TEXT,
  "when" TEXT,
  "confirmedAt" TEXT,
  "suspect" INTEGER
) STRICT;

CREATE INDEX "contact_ownerId" ON "contact" ("ownerId");

CREATE TRIGGER "contact_guard_insert" BEFORE INSERT ON "contact" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "contact_guard_update" BEFORE UPDATE ON "contact" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "contact_guard_delete" BEFORE DELETE ON "contact" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "role" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "short" TEXT,
  "shortEn" TEXT,
  "kind" TEXT,
  "group" TEXT,
  "order" INTEGER,
  "duties" TEXT,
  "needsDeputy" INTEGER,
  "minDeputies" INTEGER,
  "minPeople" INTEGER,
  "neededSkills" TEXT,
  "deputyNote" TEXT,
  "deputyNoteEn" TEXT,
  "appointmentNote" TEXT,
  "appointmentNoteEn" TEXT,
  "normalTimeRoleId" TEXT,
  "site" TEXT,
  "external" INTEGER,
  "usefulSkills" TEXT,
  "source" TEXT,
  "deputySource" TEXT,
  "basis" TEXT
) STRICT;

CREATE INDEX "role_normalTimeRoleId" ON "role" ("normalTimeRoleId");

CREATE TRIGGER "role_guard_insert" BEFORE INSERT ON "role" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "role_guard_update" BEFORE UPDATE ON "role" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "role_guard_delete" BEFORE DELETE ON "role" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "assignment" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "roleId" TEXT,
  "personId" TEXT,
  "order" INTEGER,
  "reviewedOn" TEXT
) STRICT;

CREATE INDEX "assignment_roleId" ON "assignment" ("roleId");

CREATE INDEX "assignment_personId" ON "assignment" ("personId");

CREATE TRIGGER "assignment_guard_insert" BEFORE INSERT ON "assignment" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "assignment_guard_update" BEFORE UPDATE ON "assignment" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "assignment_guard_delete" BEFORE DELETE ON "assignment" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "confirmationRound" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "startedOn" TEXT,
  "closedOn" TEXT,
  "scope" TEXT
) STRICT;

CREATE TRIGGER "confirmationRound_guard_insert" BEFORE INSERT ON "confirmationRound" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "confirmationRound_guard_update" BEFORE UPDATE ON "confirmationRound" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "confirmationRound_guard_delete" BEFORE DELETE ON "confirmationRound" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "business" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "unitId" TEXT,
  "importantCriteria" TEXT,
  "rtoHours" REAL,
  "rlo" TEXT,
  "impact" TEXT,
  "alternative" TEXT,
  "alternativeEn" TEXT,
  "alternativeLimitHours" REAL,
  "alternativeAgreed" INTEGER,
  "alternativeWork" TEXT,
  "peak" TEXT,
  "peakEn" TEXT
) STRICT;

CREATE INDEX "business_unitId" ON "business" ("unitId");

CREATE TRIGGER "business_guard_insert" BEFORE INSERT ON "business" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "business_guard_update" BEFORE UPDATE ON "business" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "business_guard_delete" BEFORE DELETE ON "business" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "system" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "kind" TEXT,
  "ownRtoHours" REAL,
  "rlo" TEXT,
  "hosting" TEXT,
  "mainSiteId" TEXT,
  "alternateSiteId" TEXT,
  "standby" TEXT,
  "hardwareLevel" TEXT,
  "externalServiceLevel" TEXT,
  "switchoverHours" REAL,
  "onsiteHours" REAL,
  "backup" TEXT,
  "vendorIds" TEXT,
  "ownerPersonId" TEXT,
  "endOfSupport" INTEGER,
  "measurePolicy" TEXT,
  "measurePolicyEn" TEXT,
  "note" TEXT,
  "noteEn" TEXT
) STRICT;

CREATE INDEX "system_mainSiteId" ON "system" ("mainSiteId");

CREATE INDEX "system_alternateSiteId" ON "system" ("alternateSiteId");

CREATE INDEX "system_ownerPersonId" ON "system" ("ownerPersonId");

CREATE TRIGGER "system_guard_insert" BEFORE INSERT ON "system" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "system_guard_update" BEFORE UPDATE ON "system" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "system_guard_delete" BEFORE DELETE ON "system" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "systemUse" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "businessId" TEXT,
  "systemId" TEXT
) STRICT;

CREATE INDEX "systemUse_businessId" ON "systemUse" ("businessId");

CREATE INDEX "systemUse_systemId" ON "systemUse" ("systemId");

CREATE TRIGGER "systemUse_guard_insert" BEFORE INSERT ON "systemUse" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "systemUse_guard_update" BEFORE UPDATE ON "systemUse" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "systemUse_guard_delete" BEFORE DELETE ON "systemUse" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "dependency" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "systemId" TEXT,
  "dependsOnId" TEXT
) STRICT;

CREATE INDEX "dependency_systemId" ON "dependency" ("systemId");

CREATE INDEX "dependency_dependsOnId" ON "dependency" ("dependsOnId");

CREATE TRIGGER "dependency_guard_insert" BEFORE INSERT ON "dependency" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "dependency_guard_update" BEFORE UPDATE ON "dependency" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "dependency_guard_delete" BEFORE DELETE ON "dependency" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "planningTask" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "step" TEXT,
  "point" TEXT,
  "text" TEXT,
  "textEn" TEXT,
  "status" TEXT,
  "reason" TEXT,
  "ownerId" TEXT,
  "dueOn" TEXT,
  "note" TEXT,
  "noteEn" TEXT,
  "evidence" TEXT
) STRICT;

CREATE INDEX "planningTask_ownerId" ON "planningTask" ("ownerId");

CREATE TRIGGER "planningTask_guard_insert" BEFORE INSERT ON "planningTask" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "planningTask_guard_update" BEFORE UPDATE ON "planningTask" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "planningTask_guard_delete" BEFORE DELETE ON "planningTask" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "threat" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "order" INTEGER,
  "description" TEXT,
  "descriptionEn" TEXT,
  "examples" TEXT,
  "impact" TEXT,
  "likelihood" TEXT,
  "inBcp" INTEGER,
  "physicalDamage" INTEGER,
  "mayBeProlonged" INTEGER,
  "reason" TEXT,
  "reasonEn" TEXT,
  "source" TEXT,
  "basis" TEXT
) STRICT;

CREATE TRIGGER "threat_guard_insert" BEFORE INSERT ON "threat" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "threat_guard_update" BEFORE UPDATE ON "threat" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "threat_guard_delete" BEFORE DELETE ON "threat" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "precondition" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "title" TEXT,
  "titleEn" TEXT,
  "order" INTEGER,
  "threatIds" TEXT,
  "condition" TEXT,
  "conditionEn" TEXT,
  "prompts" TEXT,
  "adopted" INTEGER,
  "reason" TEXT,
  "reasonEn" TEXT,
  "source" TEXT,
  "basis" TEXT
) STRICT;

CREATE TRIGGER "precondition_guard_insert" BEFORE INSERT ON "precondition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "precondition_guard_update" BEFORE UPDATE ON "precondition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "precondition_guard_delete" BEFORE DELETE ON "precondition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "damageAssumption" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "threatId" TEXT,
  "target" TEXT,
  "siteId" TEXT,
  "severity" TEXT,
  "text" TEXT,
  "textEn" TEXT
) STRICT;

CREATE INDEX "damageAssumption_threatId" ON "damageAssumption" ("threatId");

CREATE INDEX "damageAssumption_siteId" ON "damageAssumption" ("siteId");

CREATE TRIGGER "damageAssumption_guard_insert" BEFORE INSERT ON "damageAssumption" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "damageAssumption_guard_update" BEFORE UPDATE ON "damageAssumption" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "damageAssumption_guard_delete" BEFORE DELETE ON "damageAssumption" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "supply" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "nameEn" TEXT,
  "kind" TEXT,
  "siteId" TEXT,
  "quantity" REAL,
  "neededQuantity" REAL,
  "unit" TEXT,
  "expiresOn" TEXT,
  "checkedOn" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "supply_siteId" ON "supply" ("siteId");

CREATE TRIGGER "supply_guard_insert" BEFORE INSERT ON "supply" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "supply_guard_update" BEFORE UPDATE ON "supply" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "supply_guard_delete" BEFORE DELETE ON "supply" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "componentAssessment" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "component" TEXT,
  "siteIds" TEXT,
  "systemIds" TEXT,
  "organisationIds" TEXT,
  "targetLevel" INTEGER,
  "currentLevel" INTEGER,
  "equipment" TEXT,
  "evidence" TEXT,
  "evidenceEn" TEXT,
  "measureIds" TEXT,
  "assessedOn" TEXT,
  "note" TEXT
) STRICT;

CREATE TRIGGER "componentAssessment_guard_insert" BEFORE INSERT ON "componentAssessment" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "componentAssessment_guard_update" BEFORE UPDATE ON "componentAssessment" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "componentAssessment_guard_delete" BEFORE DELETE ON "componentAssessment" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "componentCheck" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "text" TEXT,
  "textEn" TEXT,
  "area" TEXT,
  "order" INTEGER,
  "critical" INTEGER,
  "answer" TEXT,
  "note" TEXT,
  "noteEn" TEXT,
  "answeredOn" TEXT,
  "answeredById" TEXT,
  "riskIfNo" TEXT,
  "riskIfNoEn" TEXT,
  "components" TEXT,
  "threats" TEXT,
  "source" TEXT,
  "basis" TEXT
) STRICT;

CREATE INDEX "componentCheck_answeredById" ON "componentCheck" ("answeredById");

CREATE TRIGGER "componentCheck_guard_insert" BEFORE INSERT ON "componentCheck" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "componentCheck_guard_update" BEFORE UPDATE ON "componentCheck" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "componentCheck_guard_delete" BEFORE DELETE ON "componentCheck" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "knownGap" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "text" TEXT,
  "textEn" TEXT,
  "severity" TEXT,
  "aboutId" TEXT,
  "relatedIds" TEXT,
  "rule" TEXT,
  "measureIds" TEXT,
  "accepted" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "knownGap_aboutId" ON "knownGap" ("aboutId");

CREATE TRIGGER "knownGap_guard_insert" BEFORE INSERT ON "knownGap" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "knownGap_guard_update" BEFORE UPDATE ON "knownGap" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "knownGap_guard_delete" BEFORE DELETE ON "knownGap" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "measure" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "title" TEXT,
  "titleEn" TEXT,
  "status" TEXT,
  "priority" INTEGER,
  "stage" INTEGER,
  "costThousandYen" INTEGER,
  "fiscalYear" INTEGER,
  "ownerId" TEXT,
  "dueOn" TEXT,
  "doneOn" TEXT,
  "components" TEXT,
  "checks" TEXT,
  "systemIds" TEXT,
  "gapIds" TEXT,
  "expectedEffect" TEXT,
  "expectedEffectEn" TEXT,
  "residualRisk" TEXT,
  "residualRiskEn" TEXT,
  "inSpecification" INTEGER,
  "note" TEXT
) STRICT;

CREATE INDEX "measure_ownerId" ON "measure" ("ownerId");

CREATE TRIGGER "measure_guard_insert" BEFORE INSERT ON "measure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "measure_guard_update" BEFORE UPDATE ON "measure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "measure_guard_delete" BEFORE DELETE ON "measure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "criterion" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "title" TEXT,
  "titleEn" TEXT,
  "kind" TEXT,
  "decisionRoleId" TEXT,
  "deputyRule" TEXT,
  "deputyRuleEn" TEXT,
  "purpose" TEXT,
  "purposeEn" TEXT,
  "informationNeeded" TEXT,
  "thresholds" TEXT,
  "parameters" TEXT,
  "ownText" TEXT,
  "ownTextEn" TEXT,
  "parameterValues" TEXT,
  "agreedWithBcpOn" TEXT,
  "source" TEXT,
  "basis" TEXT
) STRICT;

CREATE INDEX "criterion_decisionRoleId" ON "criterion" ("decisionRoleId");

CREATE TRIGGER "criterion_guard_insert" BEFORE INSERT ON "criterion" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "criterion_guard_update" BEFORE UPDATE ON "criterion" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "criterion_guard_delete" BEFORE DELETE ON "criterion" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "flow" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "title" TEXT,
  "titleEn" TEXT,
  "description" TEXT,
  "descriptionEn" TEXT,
  "phases" TEXT,
  "lanes" TEXT,
  "threats" TEXT
) STRICT;

CREATE TRIGGER "flow_guard_insert" BEFORE INSERT ON "flow" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "flow_guard_update" BEFORE UPDATE ON "flow" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "flow_guard_delete" BEFORE DELETE ON "flow" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "flowNode" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "flowId" TEXT,
  "order" INTEGER,
  "kind" TEXT,
  "phase" TEXT,
  "title" TEXT,
  "titleEn" TEXT,
  "outline" TEXT,
  "outlineEn" TEXT,
  "roleId" TEXT,
  "lane" TEXT,
  "threats" TEXT,
  "informationNeeded" TEXT,
  "timeTargetMinutes" INTEGER,
  "timeTargetOverrides" TEXT,
  "repeatMinutes" INTEGER,
  "checklistId" TEXT,
  "criterionId" TEXT,
  "branching" TEXT,
  "referenceDocs" TEXT,
  "source" TEXT,
  "basis" TEXT
) STRICT;

CREATE INDEX "flowNode_flowId" ON "flowNode" ("flowId");

CREATE INDEX "flowNode_roleId" ON "flowNode" ("roleId");

CREATE INDEX "flowNode_checklistId" ON "flowNode" ("checklistId");

CREATE INDEX "flowNode_criterionId" ON "flowNode" ("criterionId");

CREATE TRIGGER "flowNode_guard_insert" BEFORE INSERT ON "flowNode" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "flowNode_guard_update" BEFORE UPDATE ON "flowNode" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "flowNode_guard_delete" BEFORE DELETE ON "flowNode" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "flowEdge" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "flowId" TEXT,
  "order" INTEGER,
  "fromId" TEXT,
  "toId" TEXT,
  "kind" TEXT,
  "threats" TEXT,
  "condition" TEXT,
  "conditionEn" TEXT
) STRICT;

CREATE INDEX "flowEdge_flowId" ON "flowEdge" ("flowId");

CREATE INDEX "flowEdge_fromId" ON "flowEdge" ("fromId");

CREATE INDEX "flowEdge_toId" ON "flowEdge" ("toId");

CREATE TRIGGER "flowEdge_guard_insert" BEFORE INSERT ON "flowEdge" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "flowEdge_guard_update" BEFORE UPDATE ON "flowEdge" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "flowEdge_guard_delete" BEFORE DELETE ON "flowEdge" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "checklist" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "title" TEXT,
  "titleEn" TEXT,
  "whenToUse" TEXT,
  "whenToUseEn" TEXT,
  "phase" TEXT,
  "roleId" TEXT,
  "supportingRoleIds" TEXT,
  "threats" TEXT,
  "order" INTEGER
) STRICT;

CREATE INDEX "checklist_roleId" ON "checklist" ("roleId");

CREATE TRIGGER "checklist_guard_insert" BEFORE INSERT ON "checklist" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "checklist_guard_update" BEFORE UPDATE ON "checklist" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "checklist_guard_delete" BEFORE DELETE ON "checklist" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "checklistItem" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "checklistId" TEXT,
  "order" REAL,
  "section" TEXT,
  "sectionEn" TEXT,
  "text" TEXT,
  "textEn" TEXT,
  "estMinutes" INTEGER,
  "caution" TEXT,
  "cautionEn" TEXT,
  "evidenceRequired" INTEGER,
  "critical" INTEGER,
  "readBack" INTEGER,
  "roleId" TEXT,
  "reference" TEXT,
  "source" TEXT,
  "basis" TEXT
) STRICT;

CREATE INDEX "checklistItem_checklistId" ON "checklistItem" ("checklistId");

CREATE INDEX "checklistItem_roleId" ON "checklistItem" ("roleId");

CREATE TRIGGER "checklistItem_guard_insert" BEFORE INSERT ON "checklistItem" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "checklistItem_guard_update" BEFORE UPDATE ON "checklistItem" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "checklistItem_guard_delete" BEFORE DELETE ON "checklistItem" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "scenario" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "title" TEXT,
  "titleEn" TEXT,
  "drillType" TEXT,
  "threats" TEXT,
  "timingConditions" TEXT,
  "scenarioStartAt" TEXT,
  "coversMinutes" INTEGER,
  "suggestedRunMinutes" INTEGER,
  "background" TEXT,
  "backgroundEn" TEXT,
  "initialConditions" TEXT,
  "goals" TEXT,
  "participatingRoleIds" TEXT,
  "unavailablePersonIdsAtStart" TEXT,
  "systemIdsDownAtStart" TEXT,
  "indicators" TEXT,
  "debriefQuestions" TEXT,
  "exerciseMarker" TEXT,
  "exerciseMarkerEn" TEXT
) STRICT;

CREATE TRIGGER "scenario_guard_insert" BEFORE INSERT ON "scenario" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "scenario_guard_update" BEFORE UPDATE ON "scenario" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "scenario_guard_delete" BEFORE DELETE ON "scenario" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "inject" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "scenarioId" TEXT,
  "order" INTEGER,
  "offsetMinutes" INTEGER,
  "channel" TEXT,
  "from" TEXT,
  "fromEn" TEXT,
  "toRoleId" TEXT,
  "text" TEXT,
  "textEn" TEXT,
  "relatedNodeIds" TEXT,
  "relatedChecklistIds" TEXT,
  "effects" TEXT
) STRICT;

CREATE INDEX "inject_scenarioId" ON "inject" ("scenarioId");

CREATE INDEX "inject_toRoleId" ON "inject" ("toRoleId");

CREATE TRIGGER "inject_guard_insert" BEFORE INSERT ON "inject" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "inject_guard_update" BEFORE UPDATE ON "inject" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "inject_guard_delete" BEFORE DELETE ON "inject" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "expectedAction" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "injectId" TEXT,
  "order" INTEGER,
  "text" TEXT,
  "textEn" TEXT
) STRICT;

CREATE INDEX "expectedAction_injectId" ON "expectedAction" ("injectId");

CREATE TRIGGER "expectedAction_guard_insert" BEFORE INSERT ON "expectedAction" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "expectedAction_guard_update" BEFORE UPDATE ON "expectedAction" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "expectedAction_guard_delete" BEFORE DELETE ON "expectedAction" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "evaluationPoint" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "injectId" TEXT,
  "order" INTEGER,
  "text" TEXT,
  "textEn" TEXT
) STRICT;

CREATE INDEX "evaluationPoint_injectId" ON "evaluationPoint" ("injectId");

CREATE TRIGGER "evaluationPoint_guard_insert" BEFORE INSERT ON "evaluationPoint" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "evaluationPoint_guard_update" BEFORE UPDATE ON "evaluationPoint" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "evaluationPoint_guard_delete" BEFORE DELETE ON "evaluationPoint" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "trainingEntry" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "title" TEXT,
  "titleEn" TEXT,
  "drillType" TEXT,
  "scenarioId" TEXT,
  "stage" TEXT,
  "plannedOn" TEXT,
  "heldOn" TEXT,
  "intervalMonths" INTEGER,
  "ownerId" TEXT,
  "planning" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "trainingEntry_scenarioId" ON "trainingEntry" ("scenarioId");

CREATE INDEX "trainingEntry_ownerId" ON "trainingEntry" ("ownerId");

CREATE TRIGGER "trainingEntry_guard_insert" BEFORE INSERT ON "trainingEntry" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "trainingEntry_guard_update" BEFORE UPDATE ON "trainingEntry" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "trainingEntry_guard_delete" BEFORE DELETE ON "trainingEntry" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "planReview" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "text" TEXT,
  "textEn" TEXT,
  "area" TEXT,
  "order" INTEGER,
  "content" TEXT,
  "contentEn" TEXT,
  "cadence" TEXT,
  "intervalMonths" INTEGER,
  "triggerEvents" TEXT,
  "firstOn" TEXT,
  "lastDoneOn" TEXT,
  "result" TEXT,
  "ownerId" TEXT,
  "source" TEXT,
  "basis" TEXT
) STRICT;

CREATE INDEX "planReview_ownerId" ON "planReview" ("ownerId");

CREATE TRIGGER "planReview_guard_insert" BEFORE INSERT ON "planReview" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "planReview_guard_update" BEFORE UPDATE ON "planReview" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "planReview_guard_delete" BEFORE DELETE ON "planReview" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "incident" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "mode" TEXT,
  "title" TEXT,
  "what" TEXT,
  "noticedAt" TEXT,
  "startedAt" TEXT,
  "editionId" TEXT,
  "closed" TEXT,
  "joinedTo" TEXT
) STRICT;

CREATE INDEX "incident_editionId" ON "incident" ("editionId");

CREATE INDEX "incident_joinedTo" ON "incident" ("joinedTo");

CREATE TRIGGER "incident_guard_insert" BEFORE INSERT ON "incident" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "incident_guard_update" BEFORE UPDATE ON "incident" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "incident_guard_delete" BEFORE DELETE ON "incident" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "checklistRun" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "checklistId" TEXT,
  "startedAt" TEXT,
  "startedBy" TEXT,
  "closed" TEXT
) STRICT;

CREATE INDEX "checklistRun_incidentId" ON "checklistRun" ("incidentId");

CREATE INDEX "checklistRun_checklistId" ON "checklistRun" ("checklistId");

CREATE TRIGGER "checklistRun_guard_insert" BEFORE INSERT ON "checklistRun" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "checklistRun_guard_update" BEFORE UPDATE ON "checklistRun" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "checklistRun_guard_delete" BEFORE DELETE ON "checklistRun" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "question" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "deviceCode" TEXT,
  "serial" INTEGER,
  "text" TEXT,
  "logEntryId" TEXT,
  "about" TEXT,
  "askedOf" TEXT,
  "dueAt" TEXT,
  "nextCheckAt" TEXT,
  "raisedAt" TEXT,
  "answered" TEXT
) STRICT;

CREATE INDEX "question_incidentId" ON "question" ("incidentId");

CREATE INDEX "question_logEntryId" ON "question" ("logEntryId");

CREATE TRIGGER "question_guard_insert" BEFORE INSERT ON "question" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "question_guard_update" BEFORE UPDATE ON "question" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "question_guard_delete" BEFORE DELETE ON "question" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "questionAnswer" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "questionId" TEXT,
  "as" TEXT,
  "text" TEXT,
  "toldBy" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "questionAnswer_questionId" ON "questionAnswer" ("questionId");

CREATE INDEX "questionAnswer_logEntryId" ON "questionAnswer" ("logEntryId");

CREATE INDEX "questionAnswer_deviceId" ON "questionAnswer" ("deviceId");

CREATE TRIGGER "questionAnswer_guard_insert" BEFORE INSERT ON "questionAnswer" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "questionAnswer_guard_update" BEFORE UPDATE ON "questionAnswer" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "questionAnswer_guard_delete" BEFORE DELETE ON "questionAnswer" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "report" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "templateId" TEXT,
  "deviceCode" TEXT,
  "serial" INTEGER,
  "startedAt" TEXT,
  "startedBy" TEXT,
  "withdrawn" TEXT
) STRICT;

CREATE INDEX "report_incidentId" ON "report" ("incidentId");

CREATE TRIGGER "report_guard_insert" BEFORE INSERT ON "report" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "report_guard_update" BEFORE UPDATE ON "report" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "report_guard_delete" BEFORE DELETE ON "report" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "reportFact" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "reportId" TEXT,
  "key" TEXT,
  "value" TEXT,
  "after" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "reportFact_incidentId" ON "reportFact" ("incidentId");

CREATE INDEX "reportFact_reportId" ON "reportFact" ("reportId");

CREATE INDEX "reportFact_logEntryId" ON "reportFact" ("logEntryId");

CREATE INDEX "reportFact_deviceId" ON "reportFact" ("deviceId");

CREATE TRIGGER "reportFact_guard_insert" BEFORE INSERT ON "reportFact" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "reportFact_guard_update" BEFORE UPDATE ON "reportFact" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "reportFact_guard_delete" BEFORE DELETE ON "reportFact" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "reportVersion" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "reportId" TEXT,
  "version" INTEGER,
  "title" TEXT,
  "text" TEXT,
  "language" TEXT,
  "values" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "reportVersion_incidentId" ON "reportVersion" ("incidentId");

CREATE INDEX "reportVersion_reportId" ON "reportVersion" ("reportId");

CREATE INDEX "reportVersion_logEntryId" ON "reportVersion" ("logEntryId");

CREATE INDEX "reportVersion_deviceId" ON "reportVersion" ("deviceId");

CREATE TRIGGER "reportVersion_guard_insert" BEFORE INSERT ON "reportVersion" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "reportVersion_guard_update" BEFORE UPDATE ON "reportVersion" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "reportVersion_guard_delete" BEFORE DELETE ON "reportVersion" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "reportApproval" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "versionId" TEXT,
  "as" TEXT,
  "approver" TEXT,
  "reason" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "reportApproval_incidentId" ON "reportApproval" ("incidentId");

CREATE INDEX "reportApproval_versionId" ON "reportApproval" ("versionId");

CREATE INDEX "reportApproval_logEntryId" ON "reportApproval" ("logEntryId");

CREATE INDEX "reportApproval_deviceId" ON "reportApproval" ("deviceId");

CREATE TRIGGER "reportApproval_guard_insert" BEFORE INSERT ON "reportApproval" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "reportApproval_guard_update" BEFORE UPDATE ON "reportApproval" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "reportApproval_guard_delete" BEFORE DELETE ON "reportApproval" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "reportDelivery" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "reportId" TEXT,
  "versionId" TEXT,
  "to" TEXT,
  "channel" TEXT,
  "note" TEXT,
  "withoutApproval" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "reportDelivery_incidentId" ON "reportDelivery" ("incidentId");

CREATE INDEX "reportDelivery_reportId" ON "reportDelivery" ("reportId");

CREATE INDEX "reportDelivery_versionId" ON "reportDelivery" ("versionId");

CREATE INDEX "reportDelivery_logEntryId" ON "reportDelivery" ("logEntryId");

CREATE INDEX "reportDelivery_deviceId" ON "reportDelivery" ("deviceId");

CREATE TRIGGER "reportDelivery_guard_insert" BEFORE INSERT ON "reportDelivery" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "reportDelivery_guard_update" BEFORE UPDATE ON "reportDelivery" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "reportDelivery_guard_delete" BEFORE DELETE ON "reportDelivery" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "promise" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "templateId" TEXT,
  "what" TEXT,
  "to" TEXT,
  "dueAt" TEXT,
  "deliveryId" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "promise_incidentId" ON "promise" ("incidentId");

CREATE INDEX "promise_deliveryId" ON "promise" ("deliveryId");

CREATE INDEX "promise_logEntryId" ON "promise" ("logEntryId");

CREATE INDEX "promise_deviceId" ON "promise" ("deviceId");

CREATE TRIGGER "promise_guard_insert" BEFORE INSERT ON "promise" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "promise_guard_update" BEFORE UPDATE ON "promise" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "promise_guard_delete" BEFORE DELETE ON "promise" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "promiseEvent" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "promiseId" TEXT,
  "as" TEXT,
  "dueAt" TEXT,
  "reason" TEXT,
  "deliveryId" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "promiseEvent_incidentId" ON "promiseEvent" ("incidentId");

CREATE INDEX "promiseEvent_promiseId" ON "promiseEvent" ("promiseId");

CREATE INDEX "promiseEvent_deliveryId" ON "promiseEvent" ("deliveryId");

CREATE INDEX "promiseEvent_logEntryId" ON "promiseEvent" ("logEntryId");

CREATE INDEX "promiseEvent_deviceId" ON "promiseEvent" ("deviceId");

CREATE TRIGGER "promiseEvent_guard_insert" BEFORE INSERT ON "promiseEvent" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "promiseEvent_guard_update" BEFORE UPDATE ON "promiseEvent" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "promiseEvent_guard_delete" BEFORE DELETE ON "promiseEvent" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "exceptionMeasure" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "title" TEXT,
  "titleEn" TEXT,
  "ruleDeparted" TEXT,
  "ruleDepartedEn" TEXT,
  "reason" TEXT,
  "reasonEn" TEXT,
  "risk" TEXT,
  "riskEn" TEXT,
  "mitigation" TEXT,
  "mitigationEn" TEXT,
  "requestedBy" TEXT,
  "approvedBy" TEXT,
  "approvedAt" TEXT,
  "expiresOn" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "exceptionMeasure_incidentId" ON "exceptionMeasure" ("incidentId");

CREATE INDEX "exceptionMeasure_logEntryId" ON "exceptionMeasure" ("logEntryId");

CREATE INDEX "exceptionMeasure_deviceId" ON "exceptionMeasure" ("deviceId");

CREATE TRIGGER "exceptionMeasure_guard_insert" BEFORE INSERT ON "exceptionMeasure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "exceptionMeasure_guard_update" BEFORE UPDATE ON "exceptionMeasure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "exceptionMeasure_guard_delete" BEFORE DELETE ON "exceptionMeasure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "exceptionEvent" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "exceptionId" TEXT,
  "as" TEXT,
  "decidedBy" TEXT,
  "expiresOn" TEXT,
  "text" TEXT,
  "textEn" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "exceptionEvent_exceptionId" ON "exceptionEvent" ("exceptionId");

CREATE INDEX "exceptionEvent_logEntryId" ON "exceptionEvent" ("logEntryId");

CREATE INDEX "exceptionEvent_deviceId" ON "exceptionEvent" ("deviceId");

CREATE TRIGGER "exceptionEvent_guard_insert" BEFORE INSERT ON "exceptionEvent" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "exceptionEvent_guard_update" BEFORE UPDATE ON "exceptionEvent" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "exceptionEvent_guard_delete" BEFORE DELETE ON "exceptionEvent" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "logEntry" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "deviceCode" TEXT,
  "serial" INTEGER,
  "text" TEXT,
  "kind" TEXT,
  "important" TEXT,
  "from" TEXT,
  "to" TEXT,
  "medium" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "scribe" TEXT,
  "mentions" TEXT,
  "about" TEXT,
  "notKnown" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "logEntry_incidentId" ON "logEntry" ("incidentId");

CREATE INDEX "logEntry_supersedes" ON "logEntry" ("supersedes");

CREATE INDEX "logEntry_deviceId" ON "logEntry" ("deviceId");

CREATE TRIGGER "logEntry_guard_insert" BEFORE INSERT ON "logEntry" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "logEntry_guard_update" BEFORE UPDATE ON "logEntry" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "logEntry_guard_delete" BEFORE DELETE ON "logEntry" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "entryStep" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "entryId" TEXT,
  "step" TEXT,
  "next" TEXT,
  "roles" TEXT,
  "initials" TEXT,
  "text" TEXT,
  "by" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "entryStep_entryId" ON "entryStep" ("entryId");

CREATE INDEX "entryStep_logEntryId" ON "entryStep" ("logEntryId");

CREATE INDEX "entryStep_deviceId" ON "entryStep" ("deviceId");

CREATE TRIGGER "entryStep_guard_insert" BEFORE INSERT ON "entryStep" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "entryStep_guard_update" BEFORE UPDATE ON "entryStep" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "entryStep_guard_delete" BEFORE DELETE ON "entryStep" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "entryLink" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "entryId" TEXT,
  "otherId" TEXT,
  "is" TEXT,
  "by" TEXT,
  "after" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "entryLink_entryId" ON "entryLink" ("entryId");

CREATE INDEX "entryLink_otherId" ON "entryLink" ("otherId");

CREATE INDEX "entryLink_deviceId" ON "entryLink" ("deviceId");

CREATE TRIGGER "entryLink_guard_insert" BEFORE INSERT ON "entryLink" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "entryLink_guard_update" BEFORE UPDATE ON "entryLink" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "entryLink_guard_delete" BEFORE DELETE ON "entryLink" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "checklistMark" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "runId" TEXT,
  "itemId" TEXT,
  "mark" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "checklistMark_runId" ON "checklistMark" ("runId");

CREATE INDEX "checklistMark_itemId" ON "checklistMark" ("itemId");

CREATE INDEX "checklistMark_logEntryId" ON "checklistMark" ("logEntryId");

CREATE INDEX "checklistMark_deviceId" ON "checklistMark" ("deviceId");

CREATE TRIGGER "checklistMark_guard_insert" BEFORE INSERT ON "checklistMark" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "checklistMark_guard_update" BEFORE UPDATE ON "checklistMark" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "checklistMark_guard_delete" BEFORE DELETE ON "checklistMark" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "callAttempt" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "contactId" TEXT,
  "ownerId" TEXT,
  "roleId" TEXT,
  "incidentId" TEXT,
  "result" TEXT,
  "by" TEXT,
  "note" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "callAttempt_contactId" ON "callAttempt" ("contactId");

CREATE INDEX "callAttempt_ownerId" ON "callAttempt" ("ownerId");

CREATE INDEX "callAttempt_roleId" ON "callAttempt" ("roleId");

CREATE INDEX "callAttempt_incidentId" ON "callAttempt" ("incidentId");

CREATE INDEX "callAttempt_logEntryId" ON "callAttempt" ("logEntryId");

CREATE INDEX "callAttempt_deviceId" ON "callAttempt" ("deviceId");

CREATE TRIGGER "callAttempt_guard_insert" BEFORE INSERT ON "callAttempt" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "callAttempt_guard_update" BEFORE UPDATE ON "callAttempt" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "callAttempt_guard_delete" BEFORE DELETE ON "callAttempt" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "statusReport" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "subjectKind" TEXT,
  "subjectId" TEXT,
  "state" TEXT,
  "since" TEXT,
  "saidBy" TEXT,
  "level" TEXT,
  "note" TEXT,
  "waitsFor" TEXT,
  "after" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "statusReport_incidentId" ON "statusReport" ("incidentId");

CREATE INDEX "statusReport_subjectId" ON "statusReport" ("subjectId");

CREATE INDEX "statusReport_supersedes" ON "statusReport" ("supersedes");

CREATE INDEX "statusReport_logEntryId" ON "statusReport" ("logEntryId");

CREATE INDEX "statusReport_deviceId" ON "statusReport" ("deviceId");

CREATE TRIGGER "statusReport_guard_insert" BEFORE INSERT ON "statusReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "statusReport_guard_update" BEFORE UPDATE ON "statusReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "statusReport_guard_delete" BEFORE DELETE ON "statusReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "restorationEstimate" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "subjectKind" TEXT,
  "subjectId" TEXT,
  "parts" TEXT,
  "countsFrom" TEXT,
  "followUpFrom" TEXT,
  "measuredMinutes" REAL,
  "reason" TEXT,
  "saidBy" TEXT,
  "announcedAt" TEXT,
  "after" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "restorationEstimate_incidentId" ON "restorationEstimate" ("incidentId");

CREATE INDEX "restorationEstimate_subjectId" ON "restorationEstimate" ("subjectId");

CREATE INDEX "restorationEstimate_supersedes" ON "restorationEstimate" ("supersedes");

CREATE INDEX "restorationEstimate_logEntryId" ON "restorationEstimate" ("logEntryId");

CREATE INDEX "restorationEstimate_deviceId" ON "restorationEstimate" ("deviceId");

CREATE TRIGGER "restorationEstimate_guard_insert" BEFORE INSERT ON "restorationEstimate" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "restorationEstimate_guard_update" BEFORE UPDATE ON "restorationEstimate" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "restorationEstimate_guard_delete" BEFORE DELETE ON "restorationEstimate" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "alternativeUse" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "subjectKind" TEXT,
  "subjectId" TEXT,
  "act" TEXT,
  "means" TEXT,
  "decidedBy" TEXT,
  "since" TEXT,
  "limitHours" TEXT,
  "work" TEXT,
  "note" TEXT,
  "after" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "alternativeUse_incidentId" ON "alternativeUse" ("incidentId");

CREATE INDEX "alternativeUse_subjectId" ON "alternativeUse" ("subjectId");

CREATE INDEX "alternativeUse_supersedes" ON "alternativeUse" ("supersedes");

CREATE INDEX "alternativeUse_logEntryId" ON "alternativeUse" ("logEntryId");

CREATE INDEX "alternativeUse_deviceId" ON "alternativeUse" ("deviceId");

CREATE TRIGGER "alternativeUse_guard_insert" BEFORE INSERT ON "alternativeUse" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "alternativeUse_guard_update" BEFORE UPDATE ON "alternativeUse" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "alternativeUse_guard_delete" BEFORE DELETE ON "alternativeUse" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "backlogReport" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "businessId" TEXT,
  "lotId" TEXT,
  "number" TEXT,
  "branch" TEXT,
  "counterparty" TEXT,
  "settlementOn" TEXT,
  "items" TEXT,
  "money" TEXT,
  "currency" TEXT,
  "lotKind" TEXT,
  "state" TEXT,
  "priority" TEXT,
  "owner" TEXT,
  "customerTold" TEXT,
  "note" TEXT,
  "after" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "backlogReport_incidentId" ON "backlogReport" ("incidentId");

CREATE INDEX "backlogReport_businessId" ON "backlogReport" ("businessId");

CREATE INDEX "backlogReport_supersedes" ON "backlogReport" ("supersedes");

CREATE INDEX "backlogReport_logEntryId" ON "backlogReport" ("logEntryId");

CREATE INDEX "backlogReport_deviceId" ON "backlogReport" ("deviceId");

CREATE TRIGGER "backlogReport_guard_insert" BEFORE INSERT ON "backlogReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "backlogReport_guard_update" BEFORE UPDATE ON "backlogReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "backlogReport_guard_delete" BEFORE DELETE ON "backlogReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "ledgerCount" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "businessId" TEXT,
  "items" TEXT,
  "money" TEXT,
  "source" TEXT,
  "after" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "ledgerCount_incidentId" ON "ledgerCount" ("incidentId");

CREATE INDEX "ledgerCount_businessId" ON "ledgerCount" ("businessId");

CREATE INDEX "ledgerCount_supersedes" ON "ledgerCount" ("supersedes");

CREATE INDEX "ledgerCount_logEntryId" ON "ledgerCount" ("logEntryId");

CREATE INDEX "ledgerCount_deviceId" ON "ledgerCount" ("deviceId");

CREATE TRIGGER "ledgerCount_guard_insert" BEFORE INSERT ON "ledgerCount" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "ledgerCount_guard_update" BEFORE UPDATE ON "ledgerCount" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "ledgerCount_guard_delete" BEFORE DELETE ON "ledgerCount" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "handworkEstimate" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "businessId" TEXT,
  "volume" TEXT,
  "minutesPerItem" TEXT,
  "people" TEXT,
  "efficiencyPercent" TEXT,
  "cutOff" TEXT,
  "availableMinutes" TEXT,
  "itemsPerHour" TEXT,
  "saidBy" TEXT,
  "after" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "handworkEstimate_incidentId" ON "handworkEstimate" ("incidentId");

CREATE INDEX "handworkEstimate_businessId" ON "handworkEstimate" ("businessId");

CREATE INDEX "handworkEstimate_supersedes" ON "handworkEstimate" ("supersedes");

CREATE INDEX "handworkEstimate_logEntryId" ON "handworkEstimate" ("logEntryId");

CREATE INDEX "handworkEstimate_deviceId" ON "handworkEstimate" ("deviceId");

CREATE TRIGGER "handworkEstimate_guard_insert" BEFORE INSERT ON "handworkEstimate" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "handworkEstimate_guard_update" BEFORE UPDATE ON "handworkEstimate" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "handworkEstimate_guard_delete" BEFORE DELETE ON "handworkEstimate" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "finding" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "nodeId" TEXT,
  "criterionId" TEXT,
  "kind" TEXT,
  "item" TEXT,
  "verdict" TEXT,
  "text" TEXT,
  "entryId" TEXT,
  "questionId" TEXT,
  "by" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "finding_incidentId" ON "finding" ("incidentId");

CREATE INDEX "finding_nodeId" ON "finding" ("nodeId");

CREATE INDEX "finding_criterionId" ON "finding" ("criterionId");

CREATE INDEX "finding_entryId" ON "finding" ("entryId");

CREATE INDEX "finding_questionId" ON "finding" ("questionId");

CREATE INDEX "finding_logEntryId" ON "finding" ("logEntryId");

CREATE INDEX "finding_deviceId" ON "finding" ("deviceId");

CREATE TRIGGER "finding_guard_insert" BEFORE INSERT ON "finding" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "finding_guard_update" BEFORE UPDATE ON "finding" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "finding_guard_delete" BEFORE DELETE ON "finding" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "decision" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "nodeId" TEXT,
  "criterionId" TEXT,
  "round" INTEGER,
  "ahead" TEXT,
  "subject" TEXT,
  "ways" TEXT,
  "answer" TEXT,
  "reason" TEXT,
  "decider" TEXT,
  "known" TEXT,
  "notAwaited" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "decision_incidentId" ON "decision" ("incidentId");

CREATE INDEX "decision_nodeId" ON "decision" ("nodeId");

CREATE INDEX "decision_criterionId" ON "decision" ("criterionId");

CREATE INDEX "decision_logEntryId" ON "decision" ("logEntryId");

CREATE INDEX "decision_deviceId" ON "decision" ("deviceId");

CREATE TRIGGER "decision_guard_insert" BEFORE INSERT ON "decision" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "decision_guard_update" BEFORE UPDATE ON "decision" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "decision_guard_delete" BEFORE DELETE ON "decision" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "decisionTold" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "decisionId" TEXT,
  "by" TEXT,
  "to" TEXT,
  "medium" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "decisionTold_incidentId" ON "decisionTold" ("incidentId");

CREATE INDEX "decisionTold_decisionId" ON "decisionTold" ("decisionId");

CREATE INDEX "decisionTold_logEntryId" ON "decisionTold" ("logEntryId");

CREATE INDEX "decisionTold_deviceId" ON "decisionTold" ("deviceId");

CREATE TRIGGER "decisionTold_guard_insert" BEFORE INSERT ON "decisionTold" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "decisionTold_guard_update" BEFORE UPDATE ON "decisionTold" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "decisionTold_guard_delete" BEFORE DELETE ON "decisionTold" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "delegation" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "roleId" TEXT,
  "from" TEXT,
  "to" TEXT,
  "scope" TEXT,
  "until" TEXT,
  "act" TEXT,
  "reason" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "delegation_incidentId" ON "delegation" ("incidentId");

CREATE INDEX "delegation_roleId" ON "delegation" ("roleId");

CREATE INDEX "delegation_logEntryId" ON "delegation" ("logEntryId");

CREATE INDEX "delegation_deviceId" ON "delegation" ("deviceId");

CREATE TRIGGER "delegation_guard_insert" BEFORE INSERT ON "delegation" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "delegation_guard_update" BEFORE UPDATE ON "delegation" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "delegation_guard_delete" BEFORE DELETE ON "delegation" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "nodeMark" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "nodeId" TEXT,
  "round" INTEGER,
  "ahead" TEXT,
  "act" TEXT,
  "ways" TEXT,
  "by" TEXT,
  "reason" TEXT,
  "returnAt" TEXT,
  "runId" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "nodeMark_incidentId" ON "nodeMark" ("incidentId");

CREATE INDEX "nodeMark_nodeId" ON "nodeMark" ("nodeId");

CREATE INDEX "nodeMark_runId" ON "nodeMark" ("runId");

CREATE INDEX "nodeMark_logEntryId" ON "nodeMark" ("logEntryId");

CREATE INDEX "nodeMark_deviceId" ON "nodeMark" ("deviceId");

CREATE TRIGGER "nodeMark_guard_insert" BEFORE INSERT ON "nodeMark" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "nodeMark_guard_update" BEFORE UPDATE ON "nodeMark" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "nodeMark_guard_delete" BEFORE DELETE ON "nodeMark" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "inhibition" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "work" TEXT,
  "primary" TEXT,
  "by" TEXT,
  "reason" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "inhibition_incidentId" ON "inhibition" ("incidentId");

CREATE INDEX "inhibition_logEntryId" ON "inhibition" ("logEntryId");

CREATE INDEX "inhibition_deviceId" ON "inhibition" ("deviceId");

CREATE TRIGGER "inhibition_guard_insert" BEFORE INSERT ON "inhibition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "inhibition_guard_update" BEFORE UPDATE ON "inhibition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "inhibition_guard_delete" BEFORE DELETE ON "inhibition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "musterCall" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "level" TEXT,
  "siteId" TEXT,
  "place" TEXT,
  "assembleBy" TEXT,
  "travel" TEXT,
  "reason" TEXT,
  "by" TEXT,
  "scribe" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "musterCall_incidentId" ON "musterCall" ("incidentId");

CREATE INDEX "musterCall_siteId" ON "musterCall" ("siteId");

CREATE INDEX "musterCall_logEntryId" ON "musterCall" ("logEntryId");

CREATE INDEX "musterCall_deviceId" ON "musterCall" ("deviceId");

CREATE TRIGGER "musterCall_guard_insert" BEFORE INSERT ON "musterCall" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "musterCall_guard_update" BEFORE UPDATE ON "musterCall" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "musterCall_guard_delete" BEFORE DELETE ON "musterCall" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "musterReport" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "personId" TEXT,
  "safety" TEXT,
  "place" TEXT,
  "attendance" TEXT,
  "arrivalAt" TEXT,
  "untilOn" TEXT,
  "means" TEXT,
  "toldBy" TEXT,
  "note" TEXT,
  "callAttemptId" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "scribe" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "musterReport_incidentId" ON "musterReport" ("incidentId");

CREATE INDEX "musterReport_personId" ON "musterReport" ("personId");

CREATE INDEX "musterReport_callAttemptId" ON "musterReport" ("callAttemptId");

CREATE INDEX "musterReport_supersedes" ON "musterReport" ("supersedes");

CREATE INDEX "musterReport_logEntryId" ON "musterReport" ("logEntryId");

CREATE INDEX "musterReport_deviceId" ON "musterReport" ("deviceId");

CREATE TRIGGER "musterReport_guard_insert" BEFORE INSERT ON "musterReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "musterReport_guard_update" BEFORE UPDATE ON "musterReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "musterReport_guard_delete" BEFORE DELETE ON "musterReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "roleTaking" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "roleId" TEXT,
  "act" TEXT,
  "holder" TEXT,
  "reason" TEXT,
  "by" TEXT,
  "scribe" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "roleTaking_incidentId" ON "roleTaking" ("incidentId");

CREATE INDEX "roleTaking_roleId" ON "roleTaking" ("roleId");

CREATE INDEX "roleTaking_logEntryId" ON "roleTaking" ("logEntryId");

CREATE INDEX "roleTaking_deviceId" ON "roleTaking" ("deviceId");

CREATE TRIGGER "roleTaking_guard_insert" BEFORE INSERT ON "roleTaking" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "roleTaking_guard_update" BEFORE UPDATE ON "roleTaking" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "roleTaking_guard_delete" BEFORE DELETE ON "roleTaking" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "dutyShift" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "act" TEXT,
  "holder" TEXT,
  "plannedEndAt" TEXT,
  "reason" TEXT,
  "by" TEXT,
  "scribe" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "dutyShift_incidentId" ON "dutyShift" ("incidentId");

CREATE INDEX "dutyShift_logEntryId" ON "dutyShift" ("logEntryId");

CREATE INDEX "dutyShift_deviceId" ON "dutyShift" ("deviceId");

CREATE TRIGGER "dutyShift_guard_insert" BEFORE INSERT ON "dutyShift" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "dutyShift_guard_update" BEFORE UPDATE ON "dutyShift" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "dutyShift_guard_delete" BEFORE DELETE ON "dutyShift" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "staffingReport" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "subject" TEXT,
  "staff" TEXT,
  "service" TEXT,
  "fromOn" TEXT,
  "untilOn" TEXT,
  "means" TEXT,
  "toldBy" TEXT,
  "note" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "scribe" TEXT,
  "after" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "staffingReport_incidentId" ON "staffingReport" ("incidentId");

CREATE INDEX "staffingReport_supersedes" ON "staffingReport" ("supersedes");

CREATE INDEX "staffingReport_logEntryId" ON "staffingReport" ("logEntryId");

CREATE INDEX "staffingReport_deviceId" ON "staffingReport" ("deviceId");

CREATE TRIGGER "staffingReport_guard_insert" BEFORE INSERT ON "staffingReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "staffingReport_guard_update" BEFORE UPDATE ON "staffingReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "staffingReport_guard_delete" BEFORE DELETE ON "staffingReport" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "objective" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "text" TEXT,
  "state" TEXT,
  "reason" TEXT,
  "supersedes" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "objective_incidentId" ON "objective" ("incidentId");

CREATE INDEX "objective_supersedes" ON "objective" ("supersedes");

CREATE INDEX "objective_logEntryId" ON "objective" ("logEntryId");

CREATE INDEX "objective_deviceId" ON "objective" ("deviceId");

CREATE TRIGGER "objective_guard_insert" BEFORE INSERT ON "objective" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "objective_guard_update" BEFORE UPDATE ON "objective" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "objective_guard_delete" BEFORE DELETE ON "objective" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "handover" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "incidentId" TEXT,
  "from" TEXT,
  "to" TEXT,
  "roleIds" TEXT,
  "remarks" TEXT,
  "page" TEXT,
  "by" TEXT,
  "logEntryId" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "handover_incidentId" ON "handover" ("incidentId");

CREATE INDEX "handover_logEntryId" ON "handover" ("logEntryId");

CREATE INDEX "handover_deviceId" ON "handover" ("deviceId");

CREATE TRIGGER "handover_guard_insert" BEFORE INSERT ON "handover" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "handover_guard_update" BEFORE UPDATE ON "handover" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "handover_guard_delete" BEFORE DELETE ON "handover" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "failure" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "deviceCode" TEXT,
  "serial" INTEGER,
  "incidentId" TEXT,
  "title" TEXT,
  "state" TEXT,
  "phenomenon" TEXT,
  "occurredAt" TEXT,
  "detectedAt" TEXT,
  "restoredAt" TEXT,
  "detectedBy" TEXT,
  "place" TEXT,
  "systemIds" TEXT,
  "impactScope" TEXT,
  "interimAction" TEXT,
  "rootCause" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "failure_incidentId" ON "failure" ("incidentId");

CREATE TRIGGER "failure_guard_insert" BEFORE INSERT ON "failure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "failure_guard_update" BEFORE UPDATE ON "failure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "failure_guard_delete" BEFORE DELETE ON "failure" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "clockCheck" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "offsetSeconds" INTEGER,
  "by" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "clockCheck_deviceId" ON "clockCheck" ("deviceId");

CREATE TRIGGER "clockCheck_guard_insert" BEFORE INSERT ON "clockCheck" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "clockCheck_guard_update" BEFORE UPDATE ON "clockCheck" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "clockCheck_guard_delete" BEFORE DELETE ON "clockCheck" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "printRecord" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "document" TEXT,
  "sheet" TEXT,
  "subjectId" TEXT,
  "language" TEXT,
  "edition" TEXT,
  "digest" TEXT,
  "content" TEXT,
  "fileName" TEXT,
  "by" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "printRecord_subjectId" ON "printRecord" ("subjectId");

CREATE INDEX "printRecord_deviceId" ON "printRecord" ("deviceId");

CREATE TRIGGER "printRecord_guard_insert" BEFORE INSERT ON "printRecord" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "printRecord_guard_update" BEFORE UPDATE ON "printRecord" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "printRecord_guard_delete" BEFORE DELETE ON "printRecord" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "edition" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "number" INTEGER,
  "deviceCode" TEXT,
  "title" TEXT,
  "summary" TEXT,
  "previousId" TEXT,
  "hash" TEXT,
  "by" TEXT,
  "deviceId" TEXT,
  "clockAt" TEXT,
  "occurredAt" TEXT
) STRICT;

CREATE INDEX "edition_previousId" ON "edition" ("previousId");

CREATE INDEX "edition_deviceId" ON "edition" ("deviceId");

CREATE TRIGGER "edition_guard_insert" BEFORE INSERT ON "edition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "edition_guard_update" BEFORE UPDATE ON "edition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "edition_guard_delete" BEFORE DELETE ON "edition" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TABLE "document" (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0,
  "ownerEntity" TEXT,
  "ownerId" TEXT,
  "title" TEXT,
  "titleEn" TEXT,
  "note" TEXT,
  "fileName" TEXT,
  "type" TEXT,
  "sha256" TEXT,
  "bytes" INTEGER,
  "widthPx" INTEGER,
  "heightPx" INTEGER,
  "addedAt" TEXT,
  "addedBy" TEXT
) STRICT;

CREATE INDEX "document_ownerId" ON "document" ("ownerId");

CREATE TRIGGER "document_guard_insert" BEFORE INSERT ON "document" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "document_guard_update" BEFORE UPDATE ON "document" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;

CREATE TRIGGER "document_guard_delete" BEFORE DELETE ON "document" WHEN commit_open() = 0 BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END;
