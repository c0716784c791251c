# Creates an image with Ruby's Net::HTTP: `ruby create.rb ADDRESS PARAMETERS`, PARAMETERS being a list of names and
# values in JSON.
require 'json'
require 'net/http'

address, parameters = ARGV
uri = URI("#{address}/1.0/cloud/image/create.json")
call = Net::HTTP::Post.new(uri)
# A name that comes more than once has a list of values.
form = JSON.parse(parameters).group_by(&:first).transform_values { |pairs| pairs.map(&:last) }
call.set_form_data(form)
puts Net::HTTP.start(uri.host, uri.port, nil) { |http| http.request(call) }.body
