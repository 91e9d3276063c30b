{{- define "eco-petition.url" -}}
{{- if .Values.database.inside -}}
jdbc:postgresql://{{ .Release.Name }}-database:5432/eco_petition
{{- else -}}
{{ .Values.database.url }}
{{- end -}}
{{- end -}}

{{- define "eco-petition.node" -}}
{app.kubernetes.io/name: eco-petition, app.kubernetes.io/instance: {{ .Release.Name | quote }}}
{{- end -}}

{{- define "eco-petition.database" -}}
{app.kubernetes.io/name: eco-petition-database, app.kubernetes.io/instance: {{ .Release.Name | quote }}}
{{- end -}}

{{- /* what the schema cannot say, or not in a sentence; the values one by one are checked by values.schema.json */ -}}
{{- define "eco-petition.check" -}}
{{- if not (regexMatch "^[a-z]([-a-z0-9]*[a-z0-9])?$" .Release.Name) -}}
{{- fail (printf "the name %q cannot name a service: it begins with a letter, and has small letters, digits and hyphens alone" .Release.Name) -}}
{{- end -}}
{{- if not .Values.secret -}}
{{- fail "secret is needed: the name of a secret with the keys database-password, administrator-password and data-key" -}}
{{- end -}}
{{- if .Values.database.inside -}}
{{- if .Values.database.url -}}
{{- fail "database.url names another database: set database.inside to false, or leave the url empty" -}}
{{- end -}}
{{- else if not .Values.database.url -}}
{{- fail "database.url is needed where database.inside is false" -}}
{{- else if not (regexMatch "^jdbc:postgresql://[^/]+/.+" .Values.database.url) -}}
{{- fail "database.url is none of a PostgreSQL: write it as jdbc:postgresql://host:5432/database" -}}
{{- end -}}
{{- if hasKey .Values.database.settings "max_connections" -}}
{{- fail "database.settings.max_connections follows from nodes and database.pool: leave it out" -}}
{{- end -}}
{{- range $name, $storage := dict "database.storage" .Values.database.storage "evidence.storage" .Values.evidence.storage -}}
{{- if not (regexMatch "^[1-9][0-9]*([.][0-9]+)?[MGTP]i?$" $storage) -}}
{{- fail (printf "%s: %q is no amount of storage: write it as 100Gi" $name $storage) -}}
{{- end -}}
{{- end -}}
{{- if and (gt (int .Values.nodes) 1) (ne .Values.evidence.accessMode "ReadWriteMany") -}}
{{- fail (printf "evidence.accessMode has to be ReadWriteMany for %d nodes: all of them read and write the volume" (int .Values.nodes)) -}}
{{- end -}}
{{- with .Values.evidence.s3 -}}
{{- if and .bucket (not .endpoint) -}}
{{- fail "evidence.s3.endpoint is needed where evidence.s3.bucket is set" -}}
{{- end -}}
{{- if and .endpoint (not .bucket) -}}
{{- fail "evidence.s3.bucket is needed where evidence.s3.endpoint is set" -}}
{{- end -}}
{{- end -}}
{{- if .Values.ingress.enabled -}}
{{- if not .Values.ingress.host -}}
{{- fail "ingress.host is needed where ingress.enabled is true" -}}
{{- end -}}
{{- if not .Values.ingress.tlsSecret -}}
{{- fail "ingress.tlsSecret is needed where ingress.enabled is true: passwords and callers pass there" -}}
{{- end -}}
{{- end -}}
{{- $own := list "SPRING_PROFILES_ACTIVE" "SERVER_FORWARD_HEADERS_STRATEGY" "ECO_PETITION_DATABASE_URL" "ECO_PETITION_DATABASE_USER" "ECO_PETITION_DATABASE_PASSWORD" "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE" "ECO_PETITION_ADMINISTRATOR_PASSWORD" "ECO_PETITION_DATA_KEY_KEYS" "ECO_PETITION_EVIDENCE_DIRECTORY" "ECO_PETITION_EVIDENCE_S3_ENDPOINT" "ECO_PETITION_EVIDENCE_S3_BUCKET" "ECO_PETITION_EVIDENCE_S3_REGION" "ECO_PETITION_EVIDENCE_S3_KEY" "ECO_PETITION_EVIDENCE_S3_SECRET" -}}
{{- range $name, $value := .Values.environment -}}
{{- if has $name $own -}}
{{- fail (printf "environment.%s: the chart sets it itself, from the other values or the secret" $name) -}}
{{- end -}}
{{- if regexMatch "(PASSWORD|SECRET|KEYS?|TOKEN)$" $name -}}
{{- fail (printf "environment.%s would stand readable in the deployment: put it into the secret and name its key under secretEnvironment" $name) -}}
{{- end -}}
{{- if hasKey $.Values.secretEnvironment $name -}}
{{- fail (printf "%s stands under environment and under secretEnvironment" $name) -}}
{{- end -}}
{{- end -}}
{{- range $name, $key := .Values.secretEnvironment -}}
{{- if has $name $own -}}
{{- fail (printf "secretEnvironment.%s: the chart sets it itself, from the other values or the secret" $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
