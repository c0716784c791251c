# Creates an image with Ruby's Net::HTTP. Usage: `ruby create.rb ADDRESS PARAMETERS`, where PARAMETERS is JSON,
# `[[NAME, VALUE], …]`.
require 'json'
require 'net/http'

address, parameters = ARGV
uri = URI("#{address}/1.0/cloud/image/create.json")
call = Net::HTTP::Post.new(uri)
# Net::HTTP sends a name once for each value in its list.
form = JSON.parse(parameters).group_by(&:first).transform_values { |pairs| pairs.map(&:last) }
call.set_form_data(form)
puts Net::HTTP.start(uri.host, uri.port, nil) { |http| http.request(call) }.body
