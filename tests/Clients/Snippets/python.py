import http.client, json, os, urllib.parse, uuid

name = str(uuid.uuid4())  # a session for each test
base = urllib.parse.urlsplit(os.environ["EMULATOR_BASE"] + f"_emulator/s/{name}/")  # your application's base URL
headers = {"Authorization": "Bearer my-token", "Content-Type": "application/json"}

def call(method, path, body, wanted):
    connection = http.client.HTTPConnection(base.netloc)
    connection.request(method, base.path + path, json.dumps(body), headers)
    reply = connection.getresponse()
    assert reply.status == wanted, reply.read().decode()
    print(method, path, reply.status)

image = {"messaging_product": "whatsapp", "to": "+16505550001", "type": "image", "image": {"id": "1479537139650973"}}
call("PUT", f"_emulator/api/sessions/{name}", {}, 200)
call("POST", "_emulator/api/armed", {"scenario": "rate-limited", "times": 1}, 201)
call("POST", "v23.0/106540352242922/messages", image, 429)
call("POST", "v23.0/106540352242922/messages", image, 200)
call("POST", "_emulator/api/verify", {"of": "messages", "exactly": 1}, 200)
