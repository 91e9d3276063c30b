{{- define "eco-petition.url" -}}
{{- if .Values.database.inside -}}
jdbc:postgresql://{{ .Release.Name }}-database:5432/eco_petition
{{- else -}}
{{ required "database.url is needed where database.inside is false" .Values.database.url }}
{{- end -}}
{{- end -}}
