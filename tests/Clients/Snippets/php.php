<?php
$name = bin2hex(random_bytes(8)); // a session for each test
$base = getenv('EMULATOR_BASE') . "_emulator/s/$name/"; // your application's base URL

$call = function (string $method, string $path, array $body, int $wanted) use ($base) {
    $header = ['Authorization: Bearer my-token', 'Content-Type: application/json'];
    $http = ['method' => $method, 'header' => $header, 'content' => json_encode((object) $body)];
    $context = stream_context_create(['http' => $http + ['ignore_errors' => true]]);
    $reply = fopen($base . $path, 'r', false, $context);
    $status = (int) explode(' ', stream_get_meta_data($reply)['wrapper_data'][0])[1];
    $status === $wanted || throw new Exception(stream_get_contents($reply));
    echo "$method $path $status\n";
};

$image = ['messaging_product' => 'whatsapp', 'to' => '+16505550001', 'type' => 'image'];
$image['image'] = ['id' => '1479537139650973'];
$call('PUT', "_emulator/api/sessions/$name", [], 200);
$call('POST', '_emulator/api/armed', ['scenario' => 'rate-limited', 'times' => 1], 201);
$call('POST', 'v23.0/106540352242922/messages', $image, 429);
$call('POST', 'v23.0/106540352242922/messages', $image, 200);
$call('POST', '_emulator/api/verify', ['of' => 'messages', 'exactly' => 1], 200);
