// Ids of the workshop's tenant as an example. None of them is a secret; there is no parameter for one.
using 'main.bicep'

param prefix = 'notes'
param publicHost = 'notes.contoso.com'
param apiClientId = '4e307e00-1b6f-4c2d-9a58-c0a705000301'
param apiUniqueName = 'notes-remote-server'
param mcpClientId = '3c9c1100-7b25-4e0f-8a96-c0a705000601'
param image = 'contoso.azurecr.io/notes@sha256:0000000000000000000000000000000000000000000000000000000000000000'
param publisherEmail = 'notes@contoso.com'
