-- What answers of many people say about the families, computed on one day. Only an applied one is in force, through a bank version.
create table assessment_calibration (
  number         {int}  not null primary key,
  bank           {int}  not null references assessment_bank_version (number),   -- whose families were looked at
  before         {int}  null,           -- the calibration in force then: the scale was linked to it; null: to the authors' guesses
  made_at        {utc}  not null,
  made_by        {id}   not null,
  people         {int}  not null,       -- sittings
  answers        {int}  not null,
  log_likelihood {real} not null,       -- marginal
  parameters     {int}  not null,       -- estimated freely
  converged      {bool} not null,
  anchors        {int}  not null,       -- families the link rests on
  scale          {real} null,           -- θ in force = scale · θ estimated + shift; null: could not be linked
  shift          {real} null,
  applied_at     {utc}  null,
  applied_by     {id}   null,
  why            text   not null
);

create table assessment_calibrated_family (
  calibration    {int}  not null references assessment_calibration (number),
  digest         text   not null references assessment_family_text (digest),
  verdict        {int}  not null,       -- CalibrationRow.cs
  discrimination {real} null,           -- in force with this calibration; null: the author's guess stays
  difficulty     {real} null,
  guessing       {real} null,
  findings       {json} not null,       -- estimates, fit, comparisons of groups, drift
  primary key (calibration, digest)
);

-- The calibration whose parameters the sessions of a bank go by; null: the authors' guesses.
alter table assessment_bank_version add calibration {int} null references assessment_calibration (number);

-- Whether a test began on a phone: asked only to see whether items treat phones and computers alike. Null: not told.
alter table assessment_session add phone {bool} null;
